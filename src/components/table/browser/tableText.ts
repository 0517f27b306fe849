/** A cell as a table holds it: its text, and how many columns and rows it fills. */
export interface GridCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Whether a printed amount says more than nothing: a digit but 0, or the mark of a cell that our text lost. Blank, dash and zero do not. */
export function hasAmount(printed: string): boolean {
  return /[1-9?]/.test(printed);
}

/** Rows of cells as lines of texts parted by tabs. A cell that spans others has its text in the first, and the others are empty. */
export function joinCells(rows: readonly (readonly GridCell[])[]): string {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[top]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows; down += 1)
        for (let right = 0; right < cell.columns; right += 1) {
          const line = grid[top + down];
          if (line)
            line[column + right] = down === 0 && right === 0 ? cell.text.replace(/\s+/g, " ").trim() : "";
        }
    }
  });
  return grid.map((line) => line.join("\t")).join("\n");
}
