import { makeGrid } from "../grid.ts";
import { partGrid } from "../partGrid.ts";
import { readShown } from "../shownText.ts";
import type { Block } from "../source.ts";
import { placeRows } from "./heads.ts";

/** Rows of a table as texts of cells, without what spans. */
type Rows = string[][];

/** The table that begins at a line, and how many lines it takes; none where there is no table. */
export function readTable(lines: readonly string[], from: number, page: number): { blocks: Block[]; lines: number } | undefined {
  for (const [isLine, cut] of FORMS) {
    let end = from;
    while (end < lines.length && isLine(lines[end] ?? "")) end += 1;
    while (end > from && lines[end - 1] === "") end -= 1;
    const rows = cut(lines.slice(from, end));
    if (rows.filter((row) => row.filter((text) => text.trim() !== "").length > 1).length < LEAST_ROWS) continue;
    const places = placeRows(rows);
    const cells = rows.flatMap((texts, row) => texts.flatMap((raw, at) => (places[row]?.[at] ? [{ ...places[row][at], ...readShown(raw) }] : [])));
    return { blocks: partGrid(makeGrid(page, cells)), lines: end - from };
  }
  return undefined;
}

/** Rows with several texts that make a table. */
const LEAST_ROWS = 2;

/** How programs that turn documents into text write tables: which lines are part of one, and the cells of such lines. */
const FORMS: readonly (readonly [isLine: (line: string) => boolean, cut: (lines: readonly string[]) => Rows])[] = [
  // A line for each cell, begun by a tab; a line without one ends the row.
  [(line) => line === "" || /^\t[^\t]*$/.test(line), cutAtBlanks],
  // A line for each row, tabs between its cells.
  [(line) => /\S.*\t|\t.*\t/.test(line), (lines) => lines.map((line) => line.split("\t"))],
];

function cutAtBlanks(lines: readonly string[]): Rows {
  const rows: Rows = [[]];
  for (const line of lines) {
    if (line === "") rows.push([]);
    else rows.at(-1)?.push(line.slice(1));
  }
  return rows;
}
