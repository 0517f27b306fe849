import Papa from "papaparse";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import type { Reading } from "../files/files.ts";
import { makePlaceFinder } from "../files/place.ts";
import { findCsvExcess } from "./csvLimits.ts";

/** One record of a CSV file, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly file: string;
  readonly header: readonly string[];
  /** Records with as many cells as the header. */
  readonly rows: readonly CsvRow[];
  /** Whether no record was left out. */
  readonly complete: boolean;
  /** The place of a cell; without an index, of its row. */
  place(line: number, index?: number): Place;
}

/**
 * Cells of a CSV text (RFC 4180, comma, LF). Rows whose number of cells is not the header's are reported and left out.
 * `amountColumns` are the columns in which a surplus comma may be a thousands separator; without it, all are.
 */
export function readCsv(file: string, text: string, amountColumns?: ReadonlySet<string>): Reading<CsvFile> {
  const excess = findCsvExcess(file, text);
  if (excess) return { issues: [excess] };
  const lines = text.split("\n");
  const place = (line: number, index?: number): Place => ({
    file,
    line,
    column: index === undefined ? undefined : findColumn(lines[line - 1] ?? "", index),
  });
  const parsed = Papa.parse<string[]>(text.replace(/\n$/, ""), {
    delimiter: ",",
    newline: "\n",
    header: false,
  });
  const [quoteError] = parsed.errors.filter((error) => error.type === "Quotes");
  if (quoteError) return { issues: [makeIssue("csv-quotes", placeQuote(file, text, quoteError.index ?? 0))] };
  const [head, ...body] = numberRows(parsed.data);
  if (!head || head.cells.every((cell) => cell === ""))
    return { issues: [makeIssue("csv-empty", { file, line: 1, column: 1 })] };
  const heading = head.cells.join();
  const isRepeated = (row: CsvRow): boolean => row.cells.join() === heading;
  const hasWidth = (row: CsvRow): boolean => row.cells.length === head.cells.length;
  const records = body.filter((row) => !isRepeated(row));
  const rows = records.filter(hasWidth);
  const issues = [
    ...body.filter(isRepeated).map((row) => makeIssue("csv-header-repeated", place(row.line, 0))),
    ...records
      .filter((row) => !hasWidth(row))
      .map((row) => describeWidth(row, head.cells, place, amountColumns)),
  ];
  return {
    value: { file, header: head.cells, rows, complete: rows.length === records.length, place },
    issues,
  };
}

/** The place of the quotation mark at which the parser gave up, or of the mark before. */
function placeQuote(file: string, text: string, index: number): Place {
  return makePlaceFinder(file, text)(Math.max(0, text.lastIndexOf('"', index)));
}

function numberRows(data: readonly string[][]): CsvRow[] {
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    return row;
  });
}

function describeWidth(
  row: CsvRow,
  head: readonly string[],
  place: CsvFile["place"],
  amountColumns: ReadonlySet<string> | undefined,
): Issue {
  const values = { found: String(row.cells.length), expected: String(head.length) };
  const issue = (cause: string, index = 0): Issue =>
    makeIssue("csv-cell-count", place(row.line, index), values, { cause });
  if (row.cells.length === 1 && row.cells[0] === "") return issue("empty-line");
  if (row.cells.length < head.length) return issue("missing-comma");
  const mayBeAmount = (index: number): boolean =>
    amountColumns === undefined || amountColumns.has(head[index] ?? "");
  const pairs = row.cells.slice(1).map((next, index) => ({ index, cell: row.cells[index] ?? "", next }));
  const grouped = pairs.find(
    ({ index, cell, next }) => mayBeAmount(index) && /^-?\d{1,3}$/.test(cell) && /^\d{3}(\.\d+)?$/.test(next),
  );
  if (grouped) return issue("thousands-separator", grouped.index);
  return issue(
    "unquoted-comma",
    pairs.find(({ cell, next }) => /\p{L}/u.test(cell) && /\p{L}/u.test(next))?.index,
  );
}

/** The character column at which the cell of that index begins in a line. */
export function findColumn(line: string, index: number): number {
  let quoted = false;
  let separators = 0;
  for (let at = 0; at < line.length && separators < index; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === "," && !quoted) separators += 1;
    if (separators === index) return at + 2;
  }
  return separators === index ? 1 : line.length + 1;
}
