import { makeGrid } from "./grid.ts";
import type { Block, Cell, Grid } from "./source.ts";
import { saysUnit } from "./unitLine.ts";

/** Texts of a row that gives the unit: the department, the unit, the number of the table. */
const CAPTIONS = 3;
/** How a note below a table begins. */
const NOTE = /^(备?注|说明)\s*\d?\s*[:：.、]/;

/**
 * A printed table apart from what is written above and below it in cells of its own: titles, the unit and notes become paragraphs, and
 * tables that stand below each other in one grid are parted. Word, Excel and web pages all set titles in the table.
 */
export function partGrid(grid: Grid): Block[] {
  const rows = Array.from({ length: grid.rows }, (): Cell[] => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  const outside = markOutside(rows, grid.columns);
  const blocks: Block[] = [];
  for (let row = 0; row < rows.length; ) {
    let end = row + 1;
    if (outside[row]) {
      for (const line of listLines(rows[row] ?? [], grid.page)) blocks.push(line);
    } else {
      while (end < rows.length && !outside[end]) end += 1;
      blocks.push(cutRows(grid, rows.slice(row, end).flat(), row, end));
    }
    row = end;
  }
  return blocks;
}

const listLines = (row: readonly Cell[], page: number): Block[] =>
  row
    .flatMap(({ text }) => text.split("\n").filter(Boolean))
    .map((text) => ({ kind: "paragraph", page, text }));

/** For each row whether it stands outside of the table: the first rows, those about a unit with their titles, notes at the end. */
function markOutside(rows: readonly (readonly Cell[])[], columns: number): boolean[] {
  const outside = rows.map(() => false);
  const fits = (row: readonly Cell[]): boolean => row.every(({ rowSpan }) => rowSpan === 1);
  let top = 0;
  while (top < rows.length && fits(rows[top] ?? []) && (isSingle(rows[top]) || isCaption(rows[top])))
    outside[top++] = true;
  for (let row = top; row < rows.length; row += 1) {
    if (!isCaption(rows[row])) continue;
    outside[row] = true;
    for (let above = row - 1; above > top && isTitle(rows[above], columns); above -= 1) outside[above] = true;
  }
  for (let last = rows.length - 1; last >= top && isNote(rows[last], columns); last -= 1)
    outside[last] = true;
  return outside;
}

const isSingle = (row: readonly Cell[] = []): boolean => row.length === 1;
const isCaption = (row: readonly Cell[] = []): boolean =>
  row.length <= CAPTIONS && row.some(({ text }) => saysUnit(text));
const isWide = ([cell]: readonly Cell[] = [], columns: number): boolean =>
  cell?.columnSpan === columns && columns > 1;
const isTitle = (row: readonly Cell[] = [], columns: number): boolean =>
  isSingle(row) && (isWide(row, columns) || /表$/.test(row[0]?.text ?? ""));
const isNote = (row: readonly Cell[] = [], columns: number): boolean =>
  isSingle(row) && (isWide(row, columns) || NOTE.test(row[0]?.text ?? ""));

/**
 * The rows of a grid from `from` to before `to`; a cell that spans further ends with them. Columns that only other tables of the grid have are
 * left out.
 */
function cutRows(grid: Grid, cells: readonly Cell[], from: number, to: number): Grid {
  const own = cells.map((cell) => ({
    ...cell,
    row: cell.row - from,
    rowSpan: Math.min(cell.rowSpan, to - cell.row),
  }));
  return { ...grid, ...makeGrid(grid.page, own) };
}
