import Papa from "papaparse";
import { type Issue, makeIssue, type Place } from "../schema/issue.ts";
import type { Reading } from "./files.ts";

/** One record of a CSV file, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** The place of a cell; without an index, of its row. */
  place(line: number, index?: number): Place;
}

/** Cells of a CSV text (RFC 4180, comma, LF). Rows whose number of cells is not the header's are reported and left out. */
export function readCsv(file: string, text: string): Reading<CsvFile> {
  const lines = text.split("\n");
  const place = (line: number, index?: number): Place => ({
    file,
    line,
    column: index === undefined ? undefined : findColumn(lines[line - 1] ?? "", index),
  });
  const parsed = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n", header: false });
  const rows = numberRows(parsed.data);
  const quoteErrors = parsed.errors.filter((error) => error.type === "Quotes");
  if (quoteErrors.length > 0) {
    const line = rows[quoteErrors[0]?.row ?? 0]?.line ?? 1;
    return { issues: [makeIssue("csv-quotes", place(line))] };
  }
  const [head, ...body] = rows;
  if (!head || head.cells.every((cell) => cell === "")) return { issues: [makeIssue("csv-empty", { file, line: 1 })] };
  const width = head.cells.length;
  const fits = (row: CsvRow): boolean => row.cells.length === width;
  const issues = body.filter((row) => !fits(row)).map((row) => describeWidth(row, head.cells, place));
  return { value: { file, header: head.cells, rows: body.filter(fits), place }, issues };
}

function numberRows(data: readonly string[][]): CsvRow[] {
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    return row;
  });
}

function describeWidth(row: CsvRow, head: readonly string[], place: CsvFile["place"]): Issue {
  const grouped = row.cells.findIndex((cell, index) => /^-?\d{1,3}$/.test(cell) && /^\d{3}(\.\d+)?$/.test(row.cells[index + 1] ?? ""));
  const surplus = row.cells.length > head.length;
  const empty = row.cells.length === 1 && row.cells[0] === "";
  return makeIssue(
    "csv-cell-count",
    place(row.line, surplus ? (grouped >= 0 ? grouped : head.length) : undefined),
    { found: String(row.cells.length), expected: String(head.length) },
    { cause: empty ? "empty-line" : surplus ? (grouped >= 0 ? "thousands-separator" : "unquoted-comma") : "missing-comma" },
  );
}

/** The character column at which the cell of that index begins in a line. */
function findColumn(line: string, index: number): number {
  let quoted = false;
  let separators = 0;
  for (let at = 0; at < line.length && separators < index; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === "," && !quoted) separators += 1;
    if (separators === index) return at + 2;
  }
  return separators === index ? 1 : line.length + 1;
}
