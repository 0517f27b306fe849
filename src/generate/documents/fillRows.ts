import type { MadeCell } from "./document.ts";

/** Every place of a table that no cell covers gets a blank one. */
export function fillRows(rows: readonly (readonly MadeCell[])[], columns: number): MadeCell[][] {
  const covered = rows.map(() => new Set<number>());
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells)
      for (let down = 0; down < cell.rows; down += 1)
        for (let right = 0; right < cell.columns; right += 1) covered[row + down]?.add(cell.column + right);
  }
  return rows.map((cells, row) => {
    const blanks = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => !covered[row]?.has(column),
    );
    const blank = (column: number): MadeCell => ({
      column,
      text: "",
      columns: 1,
      rows: 1,
      align: "left",
      indent: 0,
    });
    return [...cells, ...blanks.map(blank)].sort((one, other) => one.column - other.column);
  });
}
