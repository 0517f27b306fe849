import type { PrintedTable } from "../find/join.ts";
import type { PlacedTable } from "../place/placed.ts";
import { noteOf } from "../place/rows.ts";
import { shapeTable } from "../shape/columns.ts";
import type { Cell } from "../source/source.ts";

/** The cells of a printed table that went into a placed one: its headings, and what stands in its columns. */
export function usedCells(printed: PrintedTable, placed: PlacedTable): Cell[] {
  const { headRows, blocks } = shapeTable(printed);
  const used = [...printed.rows.slice(0, headRows).flat(), ...printed.repeated];
  for (const [n, { rows }] of blocks.entries()) {
    const columns = placed.columns[n] ?? [];
    const held = new Set(columns.flatMap(({ from }) => from));
    for (const row of rows) {
      if (noteOf(row, columns)) continue;
      for (const [column, cell] of row.cells) if (held.has(column)) used.push(cell);
    }
  }
  return used;
}
