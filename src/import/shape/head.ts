import type { PrintedTable } from "../find/join.ts";
import { isColumnNumbers } from "../layout/columnNumbers.ts";
import { isNumber } from "../layout/printedNumber.ts";
import type { Cell } from "../source/source.ts";
import { isCode, splitCodedLabel, wholeText } from "./cells.ts";

/** How many rows at the top of a table are headings: as its merged cells say, and those that stand over numbers. */
export function countHeadRows({ rows }: PrintedTable): number {
  let head = structuralHead(rows);
  const first = rows.findIndex((row, n) => n >= head && isData(row) && !numbersColumns(row));
  const numeric = new Set(
    rows
      .slice(Math.max(first, 0))
      .flatMap((row) => (first < 0 ? [] : row.filter(isNumberCell).map((cell) => cell.column))),
  );
  while (head < rows.length && (numbersColumns(rows[head] ?? []) || standsOver(rows[head] ?? [], numeric)))
    head++;
  return Math.min(head, rows.length);
}

/** Rows of headings by their shape: below a heading over several columns stand the headings of these. */
function structuralHead(rows: Cell[][]): number {
  let head = 1;
  for (let row = 0; row < head && row < rows.length; row++) {
    for (const cell of rows[row] ?? []) {
      if (isData(rows[row] ?? []) && row > 0) return row;
      const below = (rows[row + cell.rowSpan] ?? []).filter(
        (other) =>
          other.column >= cell.column && other.column + other.columnSpan <= cell.column + cell.columnSpan,
      );
      const parted = cell.columnSpan > 1 && below.length > 1 && !isData(below);
      head = Math.max(head, row + cell.rowSpan + (parted ? 1 : 0));
    }
  }
  return Math.min(head, rows.length);
}

function isNumberCell(cell: Cell): boolean {
  const text = wholeText(cell.text);
  return isNumber(text) && !isCode(text);
}

/** Whether a row has words over a column of numbers, and no number itself. */
function standsOver(row: Cell[], numeric: ReadonlySet<number>): boolean {
  return (
    !isData(row) &&
    row.some((cell) => numeric.has(cell.column) && cell.columnSpan === 1 && /\p{Script=Han}/u.test(cell.text))
  );
}

/** Whether a row prints a number, or a code, in a cell of its own. */
function isData(row: Cell[]): boolean {
  return row.some((cell) => {
    const text = wholeText(cell.text);
    return cell.columnSpan === 1 && (isNumber(text) || (splitCodedLabel(text) !== null && !/年/.test(text)));
  });
}

const numbersColumns = (row: Cell[]): boolean => isColumnNumbers(row.map((cell) => wholeText(cell.text)));

/** The printed headings over a column, from the outermost to the innermost. */
export function headingOf(table: PrintedTable, headRows: number, column: number): string[] {
  const path: string[] = [];
  for (const row of table.rows.slice(0, headRows)) {
    if (numbersColumns(row)) continue;
    for (const cell of row) {
      if (column < cell.column || column >= cell.column + cell.columnSpan) continue;
      if (cell.columnSpan === table.columns && table.columns > 1) continue;
      const text = wholeText(cell.text).replace(/\s+/g, "");
      if (text && text !== path.at(-1)) path.push(text);
    }
  }
  return path;
}
