import type { Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { findColumn } from "../../../schema/format/columns.ts";
import type { Part } from "../../../schema/format/part.ts";
import type { Issue } from "../../../schema/issue.ts";
import { makeCellIssue } from "./cellIssue.ts";

/**
 * Printed numbers rise; in a table of one part they leave none out. A number that does not fit is taken for the right one when the next
 * row goes on from it (a row was left out), else for a slip in an otherwise right sequence. `gaps` are lines after which a row is missing,
 * which explains the number of the next.
 */
export function checkNumbers(
  record: TableRecord,
  part: Part,
  rows: readonly Row[],
  gaps: ReadonlySet<number>,
): Issue[] {
  const column = findColumn(part, "row-number")?.id;
  // The indicators of each sheet are numbered anew.
  if (column === undefined || findColumn(part, "sheet-number")) return [];
  const single = record.format.parts.length === 1;
  const numbers = rows.map((row) => readNumber(row.cells[column] ?? ""));
  const issues: Issue[] = [];
  let previous = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    const number = numbers[index] ?? Number.NaN;
    const next = numbers[index + 1] ?? Number.NaN;
    const skipsAhead = next > previous && next < number;
    const fits = single ? number === previous + 1 : number > previous && !skipsAhead;
    const swapped = !fits && number === previous + 2 && next === previous + 1;
    const explained = gaps.has(rows[index - 1]?.line ?? 1) && number > previous;
    if (!fits && !explained) {
      const expected = single ? String(previous + 1) : `> ${previous}`;
      issues.push(
        makeCellIssue("row-number", record, row, column, { expected }, swapped ? "rows-swapped" : undefined),
      );
    }
    previous = fits || explained || swapped || next === number + 1 ? number : previous + 1;
    // The other row of a swap has the number that was expected here.
    if (swapped) index += 1;
  }
  return issues;
}

function readNumber(cell: string): number {
  return /^[1-9]\d*$/.test(cell) ? Number(cell) : Number.NaN;
}
