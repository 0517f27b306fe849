import type { Character, PageMarks } from "../source/pdf/geometry.ts";
import type { Grid } from "../source/source.ts";
import { layOut } from "./page.ts";

export const SIZE = 10;

/** The characters of a text that is printed from a point on, each as wide as it is high, digits half as wide. */
export function print(text: string, left: number, top: number): Character[] {
  let at = left;
  return [...text].map((character) => {
    const width = /[\d.,]/.test(character) ? SIZE / 2 : SIZE;
    at += width;
    return { text: character, left: at - width, right: at, top, bottom: top + SIZE };
  });
}

export const page = (marks: Partial<PageMarks>): PageMarks => ({
  width: 600,
  height: 800,
  characters: [],
  across: [],
  down: [],
  pictures: [],
  segments: 0,
  ...marks,
});

/** Strokes around cells: columns at `lefts`, bands at `tops`. */
export const ruled = (lefts: number[], tops: number[]) => ({
  across: tops.map((at) => ({ at, from: lefts[0] ?? 0, to: lefts.at(-1) ?? 0 })),
  down: lefts.map((at) => ({ at, from: tops[0] ?? 0, to: tops.at(-1) ?? 0 })),
});

export const textsOf = (grid: Grid | undefined) =>
  Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    grid?.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );

export const blocksOf = (marks: PageMarks, number: number) => layOut(marks, number).blocks;

/** The characters of texts on one line, each from its left edge on. */
export const row = (top: number, texts: [string, number][]): Character[] =>
  texts.flatMap(([text, left]) => print(text, left, top));
