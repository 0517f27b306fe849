import type { Cell } from "../source/source.ts";
import type { Run, RunRow } from "./run.ts";
import { cellIn, type HeadedColumn } from "./spread.ts";

/** Rows of projects in which the rest of a row that a page break parts is joined to it: what stands at the top of a page without an amount. */
export function joinRests(rows: Run, columns: HeadedColumn[]): Run {
  const budget = columns.find(({ id }) => id === "budget");
  const joined: RunRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && budget && row.page !== last.page && !cellIn(row, budget))
      joined.splice(-1, 1, joinRow(last, row, columns));
    else joined.push(row);
  }
  return joined;
}

function joinRow(row: RunRow, rest: RunRow, columns: HeadedColumn[]): RunRow {
  const cells = row.cells.map((own) => {
    const column = columns.find(({ from, to }) => own.from < to && own.to > from);
    const more = column && cellIn(rest, column);
    if (!more) return own;
    const text = `${own.cell.text}\n${more.cell.text}`;
    return { ...own, cell: { ...own.cell, text }, joined: [...(own.joined ?? [own.cell]), more.cell] };
  });
  return { ...row, cells };
}

/** Cells that were used, and those that were joined in them. */
export function withRests(used: ReadonlySet<Cell>, rows: Run): ReadonlySet<Cell> {
  const joined = rows.flatMap(({ cells }) =>
    cells.flatMap((each) => (used.has(each.cell) ? (each.joined ?? []) : [])),
  );
  return new Set([...used, ...joined]);
}
