import type { Cell } from "../source/source.ts";
import type { ProjectColumn } from "./listed.ts";
import type { Run, RunRow } from "./run.ts";
import { cellIn } from "./spread.ts";

/** Rows of projects in which the rest of a row that a page break parts is joined to it: what stands at the top of a page without an amount. */
export function joinRests(rows: Run, columns: ProjectColumn[], used: Set<Cell>): Run {
  const budget = columns.find(({ id }) => id === "budget");
  const joined: RunRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && budget && row.page !== last.page && !cellIn(row, budget)) joined.splice(-1, 1, joinRow(last, row, columns, used));
    else joined.push(row);
  }
  return joined;
}

function joinRow(row: RunRow, rest: RunRow, columns: ProjectColumn[], used: Set<Cell>): RunRow {
  const cells = row.cells.map((cell) => {
    const column = columns.find(({ from, to }) => cell.from < to && cell.to > from);
    const more = column && cellIn(rest, column);
    if (!more) return cell;
    used.add(cell.cell).add(more.cell);
    return { ...cell, cell: { ...cell.cell, text: `${cell.cell.text}\n${more.cell.text}` } };
  });
  return { ...row, cells };
}
