import type { Box } from "../../source/source.ts";
import { lineOf, type TextLine, type Word } from "../textLines.ts";
import { isAtom, middleOf, OFF_MIDDLE, overlaps } from "./stacks.ts";

/** Where the words of a column stand: from left to right. */
export interface Span {
  left: number;
  right: number;
}

/** Gap between two columns, in heights of the print, at the least. */
const LEAST_GAP = 0.25;

/** The stretches that words cover, with gaps between; a text over several columns of numbers is in none of them alone. */
export function spansOf(words: Word[]): Span[] {
  const numbers = join(words.filter(({ text }) => isAtom(text)));
  return join(words.filter((word) => isAtom(word.text) || columnsUnder(word, numbers).length < 2));
}

function join(words: Word[]): Span[] {
  const gap = LEAST_GAP * Math.max(0, ...words.map(({ size }) => size));
  const spans: Span[] = [];
  for (const { left, right } of [...words].sort((a, b) => a.left - b.left)) {
    const span = spans.at(-1);
    if (span && left - span.right < gap) span.right = Math.max(span.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

/** Columns with their own words and those of a page before it; null where these do not stand in the same columns. */
export function inColumnsOf(before: Span[], own: Span[]): Span[] | null {
  const under = own.map((span) => columnsAt(span, before));
  if (under.some((columns) => columns.length !== 1)) return null;
  return before.map((column, n) => {
    const spans = own.filter((_, m) => under[m]?.[0] === n);
    return {
      left: Math.min(column.left, ...spans.map(({ left }) => left)),
      right: Math.max(column.right, ...spans.map(({ right }) => right)),
    };
  });
}

const columnsAt = ({ left, right }: Span, columns: Span[]): number[] =>
  columnsUnder({ left, right, top: 0, bottom: 0 }, columns);

/** The columns between edges. */
export const betweenEdges = (lefts: number[]): Span[] =>
  lefts.slice(1).map((right, n) => ({ left: lefts[n] ?? 0, right }));

/** Indexes of the columns that a box reaches into. */
export function columnsUnder(box: Box, columns: Span[]): number[] {
  return columns.flatMap((column, n) => (overlaps(box, { ...box, ...column }) ? [n] : []));
}

/** The column that a box stands in, or that is nearest to it. */
export function nearestColumn(box: Box, columns: Span[]): number {
  const distances = columns.map((column) => Math.max(column.left - box.right, box.left - column.right));
  return distances.indexOf(Math.min(...distances));
}

/** Edges of columns: the middles of the gaps. */
export function edgesOf(columns: Span[]): number[] {
  return [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map((column, n) => (column.left + (columns[n]?.right ?? column.left)) / 2),
    columns.at(-1)?.right ?? 0,
  ];
}

/** A line of one cell: words beside each other in the same columns. */
export interface Piece {
  line: TextLine;
  /** First and last column. */
  from: number;
  to: number;
}

/** Words by columns, from top to bottom; those beside each other that share a column are one piece. */
export function piecesOf(words: Word[], columns: Span[]): Piece[] {
  const found: { words: Word[]; middle: number; from: number; to: number }[] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const under = columnsUnder(word, columns);
    const from = under[0] ?? nearestColumn(word, columns);
    const to = under.at(-1) ?? from;
    const middle = middleOf(word);
    let n = found.length - 1;
    const isBeside = (piece: (typeof found)[number] | undefined) =>
      piece !== undefined && middle - piece.middle < OFF_MIDDLE * word.size;
    while (isBeside(found[n]) && ((found[n]?.from ?? 0) > to || (found[n]?.to ?? 0) < from)) n--;
    const piece = found[n];
    if (piece && isBeside(piece)) {
      piece.words.push(word);
      piece.from = Math.min(piece.from, from);
      piece.to = Math.max(piece.to, to);
    } else found.push({ words: [word], middle, from, to });
  }
  return found.map((piece) => ({
    line: lineOf(piece.words.sort((a, b) => a.left - b.left)),
    from: piece.from,
    to: piece.to,
  }));
}
