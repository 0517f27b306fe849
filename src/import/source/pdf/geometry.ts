import type { Box } from "../source.ts";

/** A straight stroke along one axis: at `at` of the other axis, from `from` to `to`. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

/** A printed character with the box of its advance and of its font's size, on the page as it is read. */
export interface Character extends Box {
  text: string;
}

/** What a page shows, on the page as it is read: the origin is its top left corner. */
export interface PageMarks {
  width: number;
  height: number;
  characters: Character[];
  /** Horizontal strokes: `at` is their distance from the top. */
  across: Ruling[];
  /** Vertical strokes: `at` is their distance from the left. */
  down: Ruling[];
  /** Boxes of pictures. */
  pictures: Box[];
  /** Segments of all its paths: text that is drawn has very many. */
  segments: number;
}

/** A mapping of points: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The mapping that does `first`, then `second`. */
export function compose(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a mapped rectangle. */
export function mapBox(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  const corners = [
    mapPoint(matrix, left, top),
    mapPoint(matrix, right, top),
    mapPoint(matrix, left, bottom),
    mapPoint(matrix, right, bottom),
  ];
  const across = corners.map(([x]) => x);
  const down = corners.map(([, y]) => y);
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

/** The box around several. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let all: Box | undefined;
  for (const box of boxes) {
    all ??= { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    all.left = Math.min(all.left, box.left);
    all.top = Math.min(all.top, box.top);
    all.right = Math.max(all.right, box.right);
    all.bottom = Math.max(all.bottom, box.bottom);
  }
  return all;
}
