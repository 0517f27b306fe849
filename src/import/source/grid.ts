import type { Cell, Grid } from "./source.ts";

/**
 * A grid of cells whose places are those of their file. Cells without text are left out, and with them rows and columns in which no text
 * begins: hidden boundaries of merged cells, blank rows, a sheet's claim of a million rows.
 */
export function makeGrid(page: number, cells: readonly Cell[]): Grid {
  const shown = cells.filter(({ text }) => text !== "");
  const rows = listStarts(shown.map(({ row }) => row));
  const columns = listStarts(shown.map(({ column }) => column));
  const placed = shown.map((cell) => ({
    ...cell,
    row: rows.indexOf(cell.row),
    rowSpan: rows.countFrom(cell.row, cell.rowSpan),
    column: columns.indexOf(cell.column),
    columnSpan: columns.countFrom(cell.column, cell.columnSpan),
  }));
  placed.sort((one, other) => one.row - other.row || one.column - other.column);
  return { kind: "grid", page, rows: rows.size, columns: columns.size, cells: placed };
}

/** Distinct places at which cells begin, in order. */
function listStarts(places: readonly number[]) {
  const starts = [...new Set(places)].sort((one, other) => one - other);
  const numbers = new Map(starts.map((place, number) => [place, number]));
  const indexOf = (place: number): number => numbers.get(place) ?? 0;
  /** How many begin in `span` places from `place` on. */
  const countFrom = (place: number, span: number): number => {
    let end = indexOf(place) + 1;
    while (end < starts.length && (starts[end] ?? 0) < place + span) end += 1;
    return end - indexOf(place);
  };
  return { size: starts.length, indexOf, countFrom };
}
