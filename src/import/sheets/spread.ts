import type { Run, RunCell, RunRow } from "./run.ts";

/** Columns of a run, from the first to before `to`. */
export interface Columns {
  from: number;
  to: number;
}

/** A column with what it holds, and its printed heading. */
export interface HeadedColumn extends Columns {
  id: string;
  heading: string;
}

/** The cell of a row that stands in some columns: of several the first. */
export function cellIn(row: RunRow | undefined, { from, to }: Columns): RunCell | undefined {
  return row?.cells.find((cell) => cell.from < to && cell.to > from);
}

/**
 * For each of some rows the merged cell that it belongs to, of a column whose cells stand for several rows each. A cell that a page break parts is
 * printed on one of the two pages: rows at the top of a page without one belong to that of the page before, rows at its end to the one with
 * which the next page begins. Where no cell of the column is merged, one stands for all rows down to the next.
 */
export function spreadCells(rows: Run, columns: Columns): (RunCell | undefined)[] {
  const cells = rows.map((row) => cellIn(row, columns));
  const merged = cells.some((cell) => (cell?.cell.rowSpan ?? 1) > 1);
  const spread = [...cells];
  for (let row = 0; row < rows.length; row++) {
    if (spread[row]) continue;
    let end = row;
    while (end + 1 < rows.length && !cells[end + 1] && rows[end + 1]?.page === rows[row]?.page) end++;
    const topOfPage = row === 0 || rows[row - 1]?.page !== rows[row]?.page;
    const endOfPage = end + 1 < rows.length && rows[end + 1]?.page !== rows[row]?.page;
    const before = !merged || topOfPage ? spread[row - 1] : undefined;
    const found = before ?? (merged && endOfPage ? cells[end + 1] : undefined);
    spread.fill(found, row, end + 1);
    row = end;
  }
  return spread;
}
