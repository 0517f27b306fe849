import { factsFileOf } from "../../../read/facts.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import { type CorrectedCell, hasFile, type Revision } from "../../../schema/disclosure.ts";
import { type Expectation, type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { listNames } from "../shared/names.ts";
import { type CheckedTable, type FoundCell, findTableCell } from "../tables/findCell.ts";
import { type FactsReading, findFactCell } from "./facts.ts";

/** What a scope holds, and its table files that could not be checked whole. */
export interface ScopeCells {
  readonly id: string;
  readonly tables: readonly CheckedTable[];
  /** Lists that are described like tables. */
  readonly listTables: readonly CheckedTable[];
  readonly facts: FactsReading;
  readonly unchecked: readonly string[];
}

/** The revisions of a disclosure, with what they speak of. */
interface Revised {
  readonly json: JsonFile;
  /** The disclosure's folder. */
  readonly folder: string;
  readonly revisions: readonly Revision[];
  /** Day on which the source was read, or `unknown`. */
  readonly read: string | undefined;
  readonly scopes: readonly ScopeCells[];
}

/** Revisions follow each other day by day, and each cell that they name exists and came to what it holds as they say. */
export function checkRevisions(revised: Revised): Issue[] {
  const cells = revised.revisions.flatMap((revision, index) =>
    revision.cells.map((cell, number) => ({ ...cell, path: ["revisions", index, "cells", number] })),
  );
  const byCell = Map.groupBy(cells, nameCell);
  const later = new Map(
    [...byCell.values()].flatMap((same) => same.map((cell, index) => [cell, same[index + 1]] as const)),
  );
  const findCell = makeFinder(revised);
  return [
    ...checkDates(revised),
    ...cells.flatMap((cell) => checkCell(revised, findCell(cell), cell, later.get(cell))),
  ];
}

function checkDates({ json, revisions, read }: Revised): Issue[] {
  return revisions.flatMap(({ date }, index) => {
    const before = revisions[index - 1]?.date;
    const expectation =
      before !== undefined
        ? { id: "day-after", values: { day: before } }
        : { id: "day-from", values: { day: read ?? "unknown" } };
    const follows =
      before !== undefined ? date > before : read === undefined || read === "unknown" || date >= read;
    return follows
      ? []
      : [
          makeIssue(
            "revision-date",
            json.place(["revisions", index, "date"]),
            { found: date },
            { expectations: [expectation] },
          ),
        ];
  });
}

type PlacedCell = CorrectedCell & { readonly path: readonly (string | number)[] };

const nameCell = ({ file, row, field }: CorrectedCell): string => JSON.stringify([file, row, field]);

/** `later` is the next correction of the same cell. */
function checkCell(
  revised: Revised,
  found: FoundRevised,
  cell: PlacedCell,
  later: PlacedCell | undefined,
): Issue[] {
  const report = (
    rule: RuleId,
    key: keyof CorrectedCell,
    { path, ...at }: PlacedCell,
    more: { expected: string } | Expectation,
  ): Issue[] => {
    const expectations = "id" in more ? [more] : undefined;
    const values = { key, found: at[key], file: at.file, ...("id" in more ? {} : more) };
    return [makeIssue(rule, revised.json.place([...path, key]), values, { expectations })];
  };
  if (found && "unknown" in found) {
    const key = found.unknown === "column" ? "field" : found.unknown;
    return report("revision-reference", key, cell, { expected: found.expected });
  }
  if (cell.from === cell.to)
    return report("revision-value", "to", cell, { id: "other-than-before", values: { value: cell.from } });
  if (later)
    return later.from === cell.to
      ? []
      : report("revision-value", "from", later, { id: "revision-before", values: { value: cell.to } });
  return !found || found.cell === cell.to
    ? []
    : report("revision-value", "to", cell, { id: "cell-holds", values: { value: found.cell } });
}

/** What a cell holds now; where its file, row or column is not there, those that are; undefined where it cannot be told. */
type FoundRevised = FoundCell | { readonly unknown: "file"; readonly expected: string };

function makeFinder({ folder, scopes }: Revised): (cell: CorrectedCell) => FoundRevised {
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  const tables = new Map(scopes.flatMap((scope) => listTables(scope).map((table) => [table.file, table])));
  const unchecked = new Set(scopes.flatMap((scope) => scope.unchecked));
  const files = new Map(scopes.map((scope) => [scope, listFiles(scope, folder)]));
  const known = new Map([...files].map(([scope, own]) => [scope, listNames(own)]));
  const all = listNames([...files.values()].flat());
  return ({ file, row, field }) => {
    const scope = byId.get(file.split("/")[0] ?? "");
    const table = tables.get(`${folder}/${file}`);
    if (table) return findTableCell(table, row, field);
    if (scope && file === factsFileOf(scope.id) && (scope.facts.csv || !scope.facts.complete))
      return findFactCell(scope.facts, row, field);
    if (unchecked.has(`${folder}/${file}`)) return undefined;
    return { unknown: "file", expected: (scope && known.get(scope)) ?? all };
  };
}

/** The tables of a scope that have files, and the lists that are described like them. */
function listTables({ tables, listTables: lists }: ScopeCells): CheckedTable[] {
  return [...tables.filter(({ entry }) => hasFile(entry.status)), ...lists.filter(({ csv }) => csv)];
}

/** The files of a scope's tables and lists, relative to the disclosure's folder. */
function listFiles(scope: ScopeCells, folder: string): string[] {
  const { id, facts } = scope;
  return [
    ...listTables(scope).map(({ file }) => file.slice(folder.length + 1)),
    ...(facts.csv ? [factsFileOf(id)] : []),
  ];
}
