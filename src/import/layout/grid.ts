import { around } from "../source/pdf/geometry.ts";
import type { Box, Cell, Grid } from "../source/source.ts";
import type { Filled } from "./fill.ts";
import { type TextLine, textOf } from "./textLines.ts";

/** A grid of filled cells: rows and columns in which no cell begins with a text are taken out. */
export function gridOf(page: number, filled: Filled[]): Grid {
  const withText = filled.filter((cell) => cell.lines.length > 0);
  const rows = rank(withText.map((cell) => cell.row));
  const columns = rank(withText.map((cell) => cell.column));
  const margins = marginsOf(withText);
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
      indent: first ? indentOf(first, margins.get(cell.column)) : 0,
      ...(box ? { box } : {}),
    };
  });
  const box = around(cells.flatMap((cell) => (cell.box ? [cell.box] : [])));
  return {
    kind: "grid",
    page,
    rows: rows.size,
    columns: columns.size,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
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

/** The left edge of the texts of each column. */
function marginsOf(cells: Filled[]): Map<number, number> {
  const margins = new Map<number, number>();
  for (const cell of cells) {
    const left = Math.min(...cell.lines.map((line) => line.left));
    margins.set(cell.column, Math.min(left, margins.get(cell.column) ?? Number.POSITIVE_INFINITY));
  }
  return margins;
}

function indentOf(line: TextLine, margin: number | undefined): number {
  const size = Math.max(1, line.size);
  return Math.round(((line.left - (margin ?? line.left)) / size) * 10) / 10;
}
