import type { FormatFolder, FormatSource } from "../../read/formats.ts";
import { makeReferenceIssue } from "../../read/reference.ts";
import { isChange } from "../../read/resolveFormat.ts";
import { type Shared, STATUTORY_FILE } from "../../read/shared.ts";
import { type FormatTable, isMeasure, type Part } from "../../schema/format.ts";
import type { Issue } from "../../schema/issue.ts";
import { checkDoubles } from "./doubles.ts";

type Path = readonly (string | number)[];
/** Reports a name that is given and not among the known ones; without known ones, nothing is. */
type Refer = (kind: string, path: Path, found: string | undefined, known: Iterable<string> | undefined) => Issue[];

/** Ids of `statutory-tables.json`; none are known where it cannot be read. */
type Known = Readonly<Partial<Record<"table" | "measure" | "concept" | "unit", ReadonlySet<string>>>>;

/** References in a format's files that name nothing, and ids that occur twice: a misconfigured format is itself an error. */
export function checkFormat({ id, format, tables }: FormatFolder, shared: Shared): Issue[] {
  const known = listKnown(shared);
  const issues: Issue[] = [];
  if (format) {
    const listed = format.value.tables ?? [];
    issues.push(...referIn(format)("unit", ["unit"], format.value.unit, known.unit), ...checkDoubles(format.json, ["tables"], listed));
    issues.push(...listed.flatMap((table, index) => referIn(format)("table", ["tables", index], table, known.table)));
  }
  const whole = [...tables].flatMap(([name, table]) => (table && isChange(table) ? shared.formats.get(id)?.tableSources.get(name) : table) ?? []);
  return [...issues, ...whole.flatMap((table) => checkTable(table, known))];
}

/** The files of tables that a format lists by an unknown id. */
export function listUnknownTableFiles({ format }: FormatFolder, shared: Shared): string[] {
  const { table: known } = listKnown(shared);
  const unknown = (format?.value.tables ?? []).filter((table) => known && !known.has(table));
  return unknown.map((table) => `formats/${format?.value.id}/tables/${table}.json`);
}

function listKnown({ statutory, unread }: Shared): Known {
  if (unread.has(STATUTORY_FILE)) return {};
  const ids = (entries: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(entries.map((entry) => entry.id));
  return { table: ids(statutory.tables), measure: ids(statutory.measures), concept: ids(statutory.concepts), unit: ids(statutory.units) };
}

function referIn({ json }: FormatSource<unknown>): Refer {
  return (kind, path, found, known) =>
    found === undefined || known === undefined || new Set(known).has(found) ? [] : [makeReferenceIssue(json.place(path), kind, found)];
}

function checkTable(table: FormatSource<FormatTable>, known: Known): Issue[] {
  const refer = referIn(table);
  const { unit, parts, rowKey } = table.value;
  const columns = parts.flatMap((part) => part.columns.map((column) => column.id));
  return [
    ...refer("unit", ["unit"], unit, known.unit),
    ...rowKey.flatMap((column, index) => refer("column", ["rowKey", index], column, ["row_number", ...columns])),
    ...parts.flatMap((part, index) => checkPart(table, part, ["parts", index], known)),
  ];
}

function checkPart(table: FormatSource<FormatTable>, part: Part, path: Path, known: Known): Issue[] {
  const refer = referIn(table);
  const columns = part.columns.map((column) => column.id);
  const lines = part.lines.map((line) => line.id);
  return [
    ...checkDoubles(table.json, [...path, "columns"], columns, "id"),
    ...checkDoubles(table.json, [...path, "lines"], lines, "id"),
    ...part.columns.flatMap((column, index) => [
      ...(isMeasure(column) ? refer("measure", [...path, "columns", index, "id"], column.id, known.measure) : []),
      ...refer("concept", [...path, "columns", index, "concept"], column.concept, known.concept),
      ...(column.sumOf ?? []).flatMap((part, at) => refer("column", [...path, "columns", index, "sumOf", at], part, columns)),
      ...refer("column", [...path, "columns", index, "shareOf"], column.shareOf, columns),
      ...refer("unit", [...path, "columns", index, "unit"], column.unit, known.unit),
    ]),
    ...part.lines.flatMap((line, index) => [
      ...refer("line", [...path, "lines", index, "parent"], line.parent, lines),
      ...refer("column", [...path, "lines", index, "labelColumn"], line.labelColumn, columns),
      ...refer("concept", [...path, "lines", index, "concept"], line.concept, known.concept),
    ]),
    ...refer("column", [...path, "units", "codeColumn"], part.units?.codeColumn, columns),
    ...refer("column", [...path, "units", "nameColumn"], part.units?.nameColumn, columns),
  ];
}
