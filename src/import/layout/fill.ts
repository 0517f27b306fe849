import type { Character } from "../source/pdf/geometry.ts";
import type { Lattice } from "./lattice.ts";
import { isNumber } from "./printedNumber.ts";
import { linesOf, type TextLine, textOf } from "./textLines.ts";
import { betweenEdges } from "./unruled/columns.ts";
import { rowsIn } from "./unruled/rows.ts";

/** A cell with its lines of text, before rows that no ruling parts are parted. */
export interface Filled {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: TextLine[];
}

/** Puts each character into the cell around its middle; what lies in none is left over. */
export function fillLattice(
  lattice: Lattice,
  characters: Character[],
): { filled: Filled[]; rest: Character[] } {
  const { tops, lefts, fields } = lattice;
  const columns = lefts.length - 1;
  const fieldAt = new Map<number, number>();
  for (const [n, field] of fields.entries()) {
    for (let row = field.row; row < field.row + field.rowSpan; row++)
      for (let column = field.column; column < field.column + field.columnSpan; column++)
        fieldAt.set(row * columns + column, n);
  }
  const held: Character[][] = fields.map(() => []);
  const rest: Character[] = [];
  for (const character of characters) {
    const row = bandOf(tops, (character.top + character.bottom) / 2);
    const column = bandOf(lefts, (character.left + character.right) / 2);
    const n = row === null || column === null ? undefined : fieldAt.get(row * columns + column);
    if (n === undefined) rest.push(character);
    else held[n]?.push(character);
  }
  const filled = fields.map(({ row, column, rowSpan, columnSpan }, n) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    lines: linesOf(held[n] ?? []),
  }));
  return { filled, rest };
}

/** Index of the interval that holds a position; null outside of all. */
function bandOf(edges: number[], position: number): number | null {
  if (position < (edges[0] ?? 0) || position > (edges.at(-1) ?? 0)) return null;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((edges[mid] ?? 0) <= position) low = mid;
    else high = mid - 1;
  }
  return low;
}

/**
 * Parts bands in which several rows are printed without a ruling between them: where at least two cells of a band have
 * the same several lines of one number each. `lefts` are the edges of the columns.
 */
export function partRows(cells: Filled[], lefts: number[]): Filled[] {
  const byRow = new Map<number, Filled[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const parted: Filled[] = [];
  let shift = 0;
  const rows = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan));
  const shifts: number[] = [];
  for (let row = 0; row < rows; row++) {
    shifts[row] = shift;
    const band = byRow.get(row) ?? [];
    if (band.every((cell) => cell.rowSpan === 1) && hasSeveralRows(band)) {
      const words = band.flatMap(({ lines }) => lines.flatMap((line) => line.words));
      const rowsOfBand = rowsIn(words, betweenEdges(lefts));
      for (const [n, own] of rowsOfBand.entries())
        for (const { stack, from, to } of own)
          parted.push({
            row: row + shift + n,
            column: from,
            rowSpan: 1,
            columnSpan: to - from + 1,
            lines: stack.lines,
          });
      shift += rowsOfBand.length - 1;
    } else {
      for (const cell of band) parted.push({ ...cell, row: row + shift });
    }
  }
  return parted.map((cell) => {
    const from = byRow.size === 0 ? 0 : cell.row;
    return cell.rowSpan === 1 ? cell : { ...cell, rowSpan: spanAfter(cell, from, shifts) };
  });
}

/** Rows that a cell spans after the bands below its first have been parted. */
function spanAfter(cell: Filled, row: number, shifts: number[]): number {
  const first = shifts.findIndex((shift, n) => n + shift === row);
  const last = first + cell.rowSpan - 1;
  return last + (shifts[last] ?? 0) - row + 1;
}

/** Whether several rows are printed in a band: two cells at least have the same lines of one number each. */
function hasSeveralRows(band: Filled[]): boolean {
  const numeric = band.filter(
    ({ lines }) =>
      lines.length > 0 && lines.every((line) => line.words.length === 1 && isNumber(textOf(line))),
  );
  const several = numeric.filter(({ lines }) => lines.length > 1 && sameDecimals(lines));
  // A number that is broken over two lines stands beside others that are not.
  if (several.length * 2 <= numeric.length) return false;
  const most = several.reduce<TextLine[]>(
    (longest, { lines }) => (lines.length > longest.length ? lines : longest),
    [],
  );
  const rows = most.map(middle);
  const agrees = ({ lines }: Filled) =>
    lines.length > 1 &&
    lines.filter((line) => rows.some((at) => Math.abs(at - middle(line)) < line.size / 2)).length > 1;
  return rows.length > 1 && band.filter(agrees).length > 1;
}

/** Whether numbers have as many decimals as each other: parts of one number that is broken over lines do not. */
function sameDecimals(lines: TextLine[]): boolean {
  return new Set(lines.map((line) => textOf(line).split(".")[1]?.length ?? 0)).size === 1;
}

function middle(line: TextLine): number {
  return (line.top + line.bottom) / 2;
}
