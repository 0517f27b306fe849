import type { TableRecord } from "../../read/disclosures.ts";
import type { Row } from "../../read/rows.ts";
import { isMeasure, type Line, type Part } from "../../schema/format.ts";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";

/** Where a cell of a table stands in its data file. */
export function placeCell(record: TableRecord, row: Row, column: string): Place {
  return record.csv?.place(row.line, record.csv.header.indexOf(column)) ?? { file: record.file, line: row.line };
}

/** Rows that the format does not know or misses, rows that occur twice, and printed numbers out of order. */
export function checkRows(record: TableRecord): Issue[] {
  if (!record.csv) return [];
  return [
    ...checkSides(record),
    ...record.format.parts.flatMap((part) => checkLines(record, part)),
    ...checkDoubles(record),
    ...record.format.parts.flatMap((part) => checkNumbers(record, part)),
    ...checkStatus(record),
  ];
}

function rowsOf(record: TableRecord, part: Part): Row[] {
  return record.rows.filter((row) => row.side === part.side);
}

function checkSides({ format, csv }: TableRecord): Issue[] {
  const index = csv?.header.indexOf("side") ?? -1;
  if (!csv || index < 0) return [];
  const sides = format.parts.map((part) => part.side as string);
  return csv.rows
    .filter((row) => !sides.includes(row.cells[index] ?? ""))
    .map((row) => makeIssue("row-side", csv.place(row.line, index), { found: row.cells[index] ?? "", expected: sides.join(" | ") }, { field: "side" }));
}

/** A row that is no line of the format and a line that has no row are one slip when there is one of each. */
function checkLines(record: TableRecord, part: Part): Issue[] {
  const rows = rowsOf(record, part);
  const strangers = rows.filter((row) => !row.fixed && !isItem(part, row));
  const printed = new Set(rows.map((row) => row.fixed?.id));
  const expectsLines = record.entry.status === "filled" || rows.length > 0;
  const missing = part.lines.filter((line) => line.required && !printed.has(line.id) && expectsLines);
  const pairs = strangers.length === missing.length ? strangers.map((row, index) => [row, missing[index]] as const) : [];
  if (pairs.length > 0) return pairs.map(([row, line]) => strange("row-label", record, row, line?.labelColumn ?? "label", line?.label ?? ""));
  return [
    ...strangers.map((row) => strange("row-unknown", record, row, "label", part.lines.map((line) => line.label).join(" "))),
    ...missing.map((line) => makeIssue("row-missing", { file: record.file, line: lineBefore(rows, part, line) }, { expected: line.label, side: part.side })),
  ];
}

function isItem(part: Part, row: Row): boolean {
  return row.codeKind === "unit" || (part.items !== undefined && (part.items.codeKind === "none" || row.code !== ""));
}

function strange(rule: string, record: TableRecord, row: Row, column: string, expected: string): Issue {
  return makeIssue(rule, placeCell(record, row, column), { found: row.cells[column] ?? "", expected }, { row: row.id, field: column });
}

/** The line of the data file after which a missing line belongs. */
function lineBefore(rows: readonly Row[], part: Part, missing: Line): number {
  const before = part.lines.slice(0, part.lines.indexOf(missing)).map((line) => line.id);
  return Math.max(1, ...rows.filter((row) => row.fixed && before.includes(row.fixed.id)).map((row) => row.line));
}

function checkDoubles(record: TableRecord): Issue[] {
  const first = new Map<string, Row>();
  return record.rows.flatMap((row) => {
    const other = first.get(row.id);
    if (!other) {
      first.set(row.id, row);
      return [];
    }
    const column = record.format.rowKey.find((key) => record.csv?.header.includes(key)) ?? "label";
    const same = Object.entries(row.cells).every(([id, cell]) => cell === other.cells[id] || id === "row_number");
    const values = { found: row.cells[column] ?? "", other: String(other.line) };
    return [makeIssue("row-double", placeCell(record, row, column), values, { row: row.id, cause: same ? "row-copied" : undefined })];
  });
}

/** Printed numbers rise; in a table of one part they leave none out. */
function checkNumbers(record: TableRecord, part: Part): Issue[] {
  if (!part.columns.some((column) => column.role === "row-number")) return [];
  const single = record.format.parts.length === 1;
  let previous = 0;
  return rowsOf(record, part).flatMap((row) => {
    const number = /^[1-9]\d*$/.test(row.number) ? Number(row.number) : Number.NaN;
    const fits = single ? number === previous + 1 : number > previous;
    const expected = single ? String(previous + 1) : `> ${previous}`;
    previous = fits ? number : previous + 1;
    const place = placeCell(record, row, "row_number");
    return fits ? [] : [makeIssue("row-number", place, { found: row.number, expected }, { row: row.id, field: "row_number" })];
  });
}

function checkStatus(record: TableRecord): Issue[] {
  const measures = new Set(record.format.parts.flatMap((part) => part.columns.filter(isMeasure).map((column) => column.id)));
  const filled = record.rows.find((row) => Object.entries(row.cells).some(([column, cell]) => measures.has(column) && cell !== ""));
  if (record.entry.status === "printed-empty" && filled)
    return [makeIssue("table-not-empty", { file: record.file, line: filled.line }, { table: record.format.id }, { row: filled.id })];
  if (record.entry.status === "filled" && !filled) return [makeIssue("table-empty", { file: record.file }, { scope: "", table: record.format.id })];
  return [];
}
