import type { Ruling } from "../source/pdf/geometry.ts";
import type { Box } from "../source/source.ts";
import { NEAR, type Ruled } from "./rulings.ts";

/** A cell between rulings: the bands that it covers, and its place on the page. */
export interface Field extends Box {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** The cells that rulings enclose. */
export interface Lattice {
  /** Edges of the bands from top to bottom. */
  tops: number[];
  /** Edges of the columns from left to right. */
  lefts: number[];
  fields: Field[];
}

/** Share of a cell's edge that a ruling must cover to part it from its neighbour. */
const COVERED = 0.6;

/** The cells of rulings that hang together; null where they enclose fewer than two. */
export function latticeOf({ across, down }: Ruled): Lattice | null {
  if (across.length < 2) return null;
  const tops = edges([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const lefts = edges([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const bands = tops.length - 1;
  const columns = lefts.length - 1;
  if (bands < 1 || columns < 1 || bands * columns < 2 || bands * columns > 400_000) return null;
  const right = covers(down, lefts, tops);
  const below = covers(across, tops, lefts);
  const fields = joinFields(
    bands,
    columns,
    (band, column) => right[column + 1]?.[band] ?? true,
    (band, column) => below[band + 1]?.[column] ?? true,
  ).map((field) => ({
    ...field,
    left: lefts[field.column] ?? 0,
    right: lefts[field.column + field.columnSpan] ?? 0,
    top: tops[field.row] ?? 0,
    bottom: tops[field.row + field.rowSpan] ?? 0,
  }));
  return { tops, lefts, fields };
}

/** Positions with those that are near each other made one. */
function edges(positions: number[]): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  const found: number[] = [];
  for (const position of sorted) {
    if (found.length === 0 || position - (found.at(-1) ?? 0) > NEAR + 0.6) found.push(position);
  }
  return found;
}

/** For each edge and each interval along it, whether a ruling covers most of it; the outermost edges always count. */
function covers(rulings: Ruling[], edgesAt: number[], along: number[]): boolean[][] {
  return edgesAt.map((at, n) => {
    const near = rulings.filter((ruling) => Math.abs(ruling.at - at) <= NEAR + 0.6);
    return along.slice(1).map((to, m) => {
      if (n === 0 || n === edgesAt.length - 1) return true;
      const from = along[m] ?? 0;
      const covered = near.reduce(
        (sum, line) => sum + Math.max(0, Math.min(to, line.to) - Math.max(from, line.from)),
        0,
      );
      return covered >= COVERED * (to - from);
    });
  });
}

/** Elementary cells joined across missing edges, as far as what is joined is a rectangle. */
function joinFields(
  bands: number,
  columns: number,
  endsRight: (band: number, column: number) => boolean,
  endsBelow: (band: number, column: number) => boolean,
): { row: number; column: number; rowSpan: number; columnSpan: number }[] {
  const taken = new Uint8Array(bands * columns);
  const fields: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (let row = 0; row < bands; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !endsRight(row, column + columnSpan - 1) &&
        !taken[row * columns + column + columnSpan]
      )
        columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < bands && continuesBelow(row + rowSpan, column, columnSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        taken.fill(1, r * columns + column, r * columns + column + columnSpan);
      fields.push({ row, column, rowSpan, columnSpan });
    }
  }
  return fields;

  /** Whether a cell of this width goes on in a band: nothing parts them, and it ends at both sides there. */
  function continuesBelow(band: number, column: number, columnSpan: number): boolean {
    for (let c = column; c < column + columnSpan; c++) {
      if (endsBelow(band - 1, c) || taken[band * columns + c]) return false;
      if (c < column + columnSpan - 1 && endsRight(band, c)) return false;
    }
    const right = column + columnSpan;
    return (right >= columns || endsRight(band, right - 1)) && (column === 0 || endsRight(band, column - 1));
  }
}

/** Columns narrower than this, in points, hold no text: the gap between the strokes of a double border. */
const THIN = 6;

/** The columns of a lattice that are too narrow to hold a text. */
export function thinColumns({ lefts }: Lattice): Set<number> {
  return new Set(lefts.slice(1).flatMap((right, n) => (right - (lefts[n] ?? 0) < THIN ? [n] : [])));
}
