import { parseDataFile } from "../../address.ts";
import type { JsonFile } from "../../read/json.ts";
import type { CorrectedCell, Revision } from "../../schema/disclosure.ts";
import { type Expectation, type Issue, makeIssue } from "../../schema/issue.ts";
import type { ListName } from "../../schema/lists.ts";
import type { Lists } from "../validateLists.ts";
import { type CheckedTable, findListCell, findTableCell } from "./findCell.ts";

/** What a scope holds, and its table files that could not be checked whole. */
export interface ScopeCells {
  readonly id: string;
  readonly tables: readonly CheckedTable[];
  readonly lists: Lists;
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
  return [...checkDates(revised), ...cells.flatMap((cell, index) => checkCell(revised, cell, cells.slice(index + 1).find(isSameCell(cell))))];
}

function checkDates({ json, revisions, read }: Revised): Issue[] {
  return revisions.flatMap(({ date }, index) => {
    const before = revisions[index - 1]?.date;
    const expectation = before !== undefined ? { id: "day-after", values: { day: before } } : { id: "day-from", values: { day: read ?? "unknown" } };
    const follows = before !== undefined ? date > before : read === undefined || read === "unknown" || date >= read;
    return follows ? [] : [makeIssue("revision-date", json.place(["revisions", index, "date"]), { found: date }, { expectations: [expectation] })];
  });
}

type PlacedCell = CorrectedCell & { readonly path: readonly (string | number)[] };

const isSameCell = (a: CorrectedCell) => (b: CorrectedCell) => a.file === b.file && a.row === b.row && a.field === b.field;

/** `later` is the next correction of the same cell. */
function checkCell(revised: Revised, cell: PlacedCell, later: PlacedCell | undefined): Issue[] {
  const report = (rule: string, key: keyof CorrectedCell, { path, ...at }: PlacedCell, more: { expected: string } | Expectation): Issue[] => {
    const expectations = "id" in more ? [more] : undefined;
    const values = { key, found: at[key], file: at.file, ...("id" in more ? {} : more) };
    return [makeIssue(rule, revised.json.place([...path, key]), values, { expectations })];
  };
  const found = findCell(revised, cell);
  if (found && "unknown" in found) {
    const key = found.unknown === "column" ? "field" : found.unknown;
    return report("revision-reference", key, cell, { expected: found.expected });
  }
  if (cell.from === cell.to) return report("revision-value", "to", cell, { id: "other-than-before", values: { value: cell.from } });
  if (later) return later.from === cell.to ? [] : report("revision-value", "from", later, { id: "revision-before", values: { value: cell.to } });
  return !found || found.cell === cell.to ? [] : report("revision-value", "to", cell, { id: "cell-holds", values: { value: found.cell } });
}

/** What a cell holds now; where its file, row or column is not there, those that are; undefined where it cannot be told. */
function findCell({ folder, scopes }: Revised, { file, row, field }: CorrectedCell) {
  const at = parseDataFile(file);
  const scope = scopes.find(({ id }) => id === at.scope);
  const table = scope?.tables.find((candidate) => candidate.file === `${folder}/${file}`);
  if (table && table.entry.status !== "not-published") return findTableCell(table, row, field);
  const name = at.table as ListName;
  const list = scope?.lists[name];
  if (list && (list.csv || !list.complete)) return findListCell(name, list, row, field);
  if (!table && scope?.unchecked.includes(`${folder}/${file}`)) return undefined;
  return { unknown: "file" as const, expected: (scope ? [scope] : scopes).flatMap((candidate) => listFiles(candidate, folder)).join(", ") };
}

/** The files of a scope's tables and lists, relative to the disclosure's folder. */
function listFiles({ id, tables, lists }: ScopeCells, folder: string): string[] {
  const published = tables.filter((table) => table.entry.status !== "not-published").map((table) => table.file.slice(folder.length + 1));
  return [...published, ...Object.entries(lists).flatMap(([name, list]) => (list.csv ? [`${id}/${name}.csv`] : []))];
}
