import type { FormatFolder, FormatSource } from "../../read/formats.ts";
import { type Shared, STATUTORY_FILE } from "../../read/shared.ts";
import { type FormatFile, type FormatTable, isMeasure, type Part } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { checkDoubles } from "./doubles.ts";

type Path = readonly (string | number)[];
/** Reports a name that is given and not among the known ones; without known ones, nothing is. */
type Refer = (kind: string, path: Path, found: string | undefined, known: ReadonlySet<string> | undefined) => Issue[];

/** Ids of `statutory-tables.json`; none are known where it cannot be read. */
type Known = Readonly<Partial<Record<"table" | "measure" | "concept" | "unit", ReadonlySet<string>>>>;

/** References in a format's files that name nothing, and ids that occur twice: a misconfigured format is itself an error. */
export function checkFormat({ format, tables }: FormatFolder, shared: Shared): Issue[] {
  const known = listKnown(shared);
  const ofTables = [...tables.values()].flatMap((table) => (table ? checkTable(table, known) : []));
  return [...(format ? checkFormatFile(format, known) : []), ...ofTables];
}

function checkFormatFile(format: FormatSource<FormatFile>, known: Known): Issue[] {
  const refer = referIn(format);
  const { unit, tables = [] } = format.value;
  return [
    ...refer("unit", ["unit"], unit, known.unit),
    ...checkDoubles(format.json, ["tables"], tables),
    ...tables.flatMap((table, index) => refer("table", ["tables", index], table, known.table)),
  ];
}

function listKnown({ statutory, unread }: Shared): Known {
  if (unread.has(STATUTORY_FILE)) return {};
  const ids = (entries: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(entries.map((entry) => entry.id));
  return { table: ids(statutory.tables), measure: ids(statutory.measures), concept: ids(statutory.concepts), unit: ids(statutory.units) };
}

function referIn({ json }: FormatSource<unknown>): Refer {
  return (kind, path, found, known) =>
    found === undefined || known === undefined || known.has(found) ? [] : [makeIssue("format-reference", json.place(path), { kind, found })];
}

function checkTable(table: FormatSource<FormatTable>, known: Known): Issue[] {
  const refer = referIn(table);
  const { unit, parts, rowKey } = table.value;
  const columns = new Set(["row_number", ...parts.flatMap((part) => part.columns.map((column) => column.id))]);
  return [
    ...refer("unit", ["unit"], unit, known.unit),
    ...checkDoubles(
      table.json,
      ["parts"],
      parts.map(({ side }) => side),
      "side",
    ),
    ...rowKey.flatMap((column, index) => refer("column", ["rowKey", index], column, columns)),
    ...parts.flatMap((part, index) => checkPart(table, part, ["parts", index], known)),
  ];
}

function checkPart(table: FormatSource<FormatTable>, part: Part, path: Path, known: Known): Issue[] {
  const refer = referIn(table);
  const columns = new Set(part.columns.map((column) => column.id));
  const lines = new Set(part.lines.map((line) => line.id));
  return [
    ...checkDoubles(
      table.json,
      [...path, "columns"],
      part.columns.map(({ id }) => id),
      "id",
    ),
    ...checkDoubles(
      table.json,
      [...path, "lines"],
      part.lines.map(({ id }) => id),
      "id",
    ),
    ...part.columns.flatMap((column, index) => [
      ...(isMeasure(column) ? refer("measure", [...path, "columns", index, "id"], column.id, known.measure) : []),
      ...refer("concept", [...path, "columns", index, "concept"], column.concept, known.concept),
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
