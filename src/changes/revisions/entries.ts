import { isDeepStrictEqual } from "node:util";
import type { CorrectedCell, Revision, StructureChange } from "../../schema/disclosure.ts";
import type { ChangeKind } from "../../schema/openData/changes.ts";
import type { Found } from "../change.ts";

/** What an entry of `revisions` names of what it changed; what is no cell, such as a unit, is told in its words alone. */
export type Named =
  | { readonly cell: CorrectedCell }
  | { readonly structure: StructureChange }
  | { readonly words: true };

const STRUCTURE: Partial<Record<ChangeKind, StructureChange["change"]>> = {
  "scope-lost": "removed",
  "table-lost": "removed",
  "column-lost": "removed",
  "row-lost": "removed",
  "row-added": "added",
  "row-moved": "moved",
  "table-added": "added",
};

/** How the revisions of a disclosure name a change. */
export function nameChange({ kind, scope = "", table, row, field, from = "", to = "", place }: Found): Named {
  if (kind === "value-changed") return { words: true };
  // Behind the folder of the disclosure, whatever that is called: of a table in its scope.
  const file = table === undefined ? scope : place.file.slice(place.file.indexOf(`/${scope}/`) + 1);
  const change = STRUCTURE[kind];
  if (change)
    return {
      structure: { file, ...(row !== undefined && { row }), ...(field !== undefined && { field }), change },
    };
  return { cell: { file, row: row ?? "", field: field ?? "", from, to } };
}

/** By which one cell is known in all revisions. */
export const cellKey = ({ file, row, field }: CorrectedCell): string => JSON.stringify([file, row, field]);

export const structureKey = ({ file, row, field, change }: StructureChange): string =>
  JSON.stringify([file, row ?? "", field ?? "", change]);

/** The revisions that were published and are not there any more, and those that were made since, with what they name anew. */
export function compareRevisions(
  published: readonly Revision[],
  present: readonly Revision[],
): { readonly lost: readonly Revision[]; readonly added: readonly Revision[] } {
  const byDate = new Map(published.map((revision) => [revision.date, revision]));
  const isKept = (revision: Revision): boolean => {
    const now = present.find(({ date }) => date === revision.date);
    // The row of a correction follows its row, whose code or number may have changed.
    const apart = revision.cells.map((cell) => ({ ...cell, row: "" }));
    const standing = now?.cells.map((cell) => ({ ...cell, row: "" })) ?? [];
    return now !== undefined && holdsAll(standing, apart) && holdsAll(now.structure, revision.structure);
  };
  const added = present.map((revision): Revision => {
    const before = byDate.get(revision.date);
    if (!before) return revision;
    return {
      ...revision,
      cells: leaveOut(revision.cells, before.cells),
      structure: leaveOut(revision.structure, before.structure),
    };
  });
  return {
    lost: published.filter((revision) => !isKept(revision)),
    added: added.filter(
      ({ date, cells, structure }) => !byDate.has(date) || cells.length + structure.length > 0,
    ),
  };
}

const leaveOut = <Entry>(entries: readonly Entry[], known: readonly Entry[]): Entry[] =>
  entries.filter((entry) => !known.some((other) => isDeepStrictEqual(entry, other)));

const holdsAll = <Entry>(entries: readonly Entry[], wanted: readonly Entry[]): boolean =>
  leaveOut(wanted, entries).length === 0;
