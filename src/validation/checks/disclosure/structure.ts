import type { JsonFile } from "../../../read/json/json.ts";
import type { CorrectedCell, Revision, StructureChange } from "../../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { FoundRevised, NamedPlace } from "./revisedPlaces.ts";

/** Whether a revision of the same day or later removed the row, column, file or unit of a cell that one named. */
export function listRemoved(revisions: readonly Revision[]): (cell: CorrectedCell, index: number) => boolean {
  const removed = revisions.flatMap((revision, index) =>
    revision.structure.filter(({ change }) => change === "removed").map((place) => ({ ...place, index })),
  );
  return (cell, index) => removed.some((place) => place.index >= index && isWithin(cell, place));
}

const isWithin = (
  cell: CorrectedCell,
  { file, row = cell.row, field = cell.field }: StructureChange,
): boolean =>
  (cell.file === file || cell.file.startsWith(`${file}/`)) && cell.row === row && cell.field === field;

const placeKey = ({ file, row, field }: NamedPlace): string => JSON.stringify([file, row, field]);

/** What was added or moved is there, what was removed is not; of each place the last revision counts. */
export function checkStructure(
  { json, revisions }: { readonly json: JsonFile; readonly revisions: readonly Revision[] },
  find: (place: NamedPlace) => FoundRevised,
): Issue[] {
  const entries = revisions.flatMap(({ structure }, index) =>
    structure.map((entry, number) => ({ entry, path: ["revisions", index, "structure", number] })),
  );
  const last = new Map(entries.map((each) => [placeKey(each.entry), each]));
  return [...last.values()].flatMap(({ entry, path }) => {
    const found = find(entry);
    const isGone = found !== undefined && "unknown" in found;
    const { file } = entry;
    if (entry.change === "removed")
      return found === undefined || isGone
        ? []
        : [
            makeIssue(
              "revision-value",
              json.place([...path, "change"]),
              { key: "change", found: entry.change, file },
              { expectations: [{ id: "still-there" }] },
            ),
          ];
    if (!isGone) return [];
    const key = found.unknown === "column" ? "field" : found.unknown;
    const values = { key, found: entry[key] ?? "", file, expected: found.expected };
    return [makeIssue("revision-reference", json.place([...path, key]), values)];
  });
}
