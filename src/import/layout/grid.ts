import { around } from "../source/pdf/geometry.ts";
import type { Box, Cell, Grid } from "../source/source.ts";
import type { Filled } from "./fill.ts";
import { type TextLine, textOf } from "./textLines.ts";

/**
 * A grid of filled cells; `lefts` are the edges of its columns. Rows in which no cell begins with a text are taken out; so are columns, where they are `thin`:
 * others stay, so that the pieces of a table on several pages have the same columns.
 */
export function gridOf(
  page: number,
  filled: Filled[],
  lefts: number[],
  thin: ReadonlySet<number> = new Set(),
): Grid {
  const withText = filled.filter((cell) => cell.lines.length > 0);
  const rows = rank(withText.map((cell) => cell.row));
  const columns = rank(
    [...withText, ...filled.filter(({ column }) => !thin.has(column))].map((cell) => cell.column),
  );
  const cells = withText.map((cell): Cell => {
    const row = rows.get(cell.row) ?? 0;
    const column = columns.get(cell.column) ?? 0;
    const box = around(cell.lines);
    const first = cell.lines[0];
    return {
      row,
      column,
      rowSpan: Math.max(1, countBetween(rows, cell.row, cell.row + cell.rowSpan)),
      columnSpan: Math.max(1, countBetween(columns, cell.column, cell.column + cell.columnSpan)),
      text: cell.lines.map(textOf).join("\n"),
      indent: first ? indentOf(first, lefts[cell.column]) : 0,
      ...(box ? { box } : {}),
    };
  });
  const edges = [...[...columns.keys()].map((column) => lefts[column] ?? 0), lefts.at(-1) ?? 0];
  const box = around(cells.flatMap((cell) => (cell.box ? [cell.box] : [])));
  return {
    kind: "grid",
    page,
    rows: rows.size,
    columns: columns.size,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    edges,
    ...(box ? { box: box as Box } : {}),
  };
}

/** Old numbers to new ones without gaps. */
function rank(numbers: number[]): Map<number, number> {
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, n) => [number, n]));
}

function countBetween(ranks: Map<number, number>, from: number, to: number): number {
  let count = 0;
  for (const number of ranks.keys()) if (number >= from && number < to) count++;
  return count;
}

/** How far a line is moved in from the edge of its column, in heights of the print. */
function indentOf(line: TextLine, edge: number | undefined): number {
  const size = Math.max(1, line.size);
  return Math.max(0, Math.round(((line.left - (edge ?? line.left)) / size) * 10) / 10);
}
