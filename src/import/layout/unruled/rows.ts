import { type TextLine, textOf, type Word } from "../textLines.ts";
import { piecesOf, type Span } from "./columns.ts";
import { isAtom, middleOf, OFF_MIDDLE, pitchOf, type Stack, stackLines, stackOf } from "./stacks.ts";

/** The lines of a cell in a row that no ruling shows. */
export interface Placed {
  stack: Stack;
  from: number;
  to: number;
}

/** Characters that a line lacks at the most, before its text goes on below: what does not fit is one, or two with a bracket. */
const LACKING = 2.2;

/** The middles of rows, told by their numbers, codes and marks; from top to bottom. */
export function anchorsOf(words: Word[]): number[] {
  const atoms = words.filter(({ text }) => isAtom(text)).sort((a, b) => middleOf(a) - middleOf(b));
  const anchors: number[] = [];
  for (const atom of atoms) {
    const last = anchors.at(-1);
    if (last === undefined || middleOf(atom) - last > OFF_MIDDLE * atom.size) anchors.push(middleOf(atom));
  }
  return anchors;
}

/** The cells of words, column by column: lines that go on with each other are one. */
export function cellsOf(words: Word[], columns: Span[]): Placed[] {
  const groups = Map.groupBy(piecesOf(words, columns), ({ from, to }) => (from === to ? from : `${from}-${to}`));
  const pitch = Math.min(...[...groups.values()].map((group) => pitchOf(group.map(({ line }) => line))));
  return [...groups.values()].flatMap((group) => {
    const [{ from, to } = { from: 0, to: 0 }] = group;
    const right = Math.max(...group.map(({ line }) => line.right));
    const isFull = (line: TextLine) => right - line.right < LACKING * line.size;
    return stackLines(
      group.map(({ line }) => line),
      pitch,
      isFull,
    ).map((stack): Placed => ({ stack, from, to }));
  });
}

/** Cells by row: those around an anchor, and rows of names alone. */
export function rowsOf(cells: Placed[], anchors: number[]): Placed[][] {
  const held = new Map<number, Placed[]>(anchors.map((anchor) => [anchor, []]));
  const loose: Placed[] = [];
  for (const cell of withBroken(cells, anchors)) {
    const own = anchorsIn(cell.stack, anchors);
    const [only] = own;
    if (only === undefined) loose.push(cell);
    else if (own.length === 1) held.get(only)?.push(cell);
    else for (const part of partCell(cell, own)) held.get(part.anchor)?.push(part.cell);
  }
  const rows = [...held].map(([middle, row]) => ({ middle, row })).filter(({ row }) => row.length > 0);
  for (const row of looseRows(loose)) rows.push({ middle: row.reduce((sum, { stack }) => sum + middleOf(stack), 0) / row.length, row });
  return rows.sort((a, b) => a.middle - b.middle).map(({ row }) => row);
}

function anchorsIn(stack: Stack, anchors: number[]): number[] {
  const slack = stack.lines.length > 1 ? 0 : OFF_MIDDLE * (stack.lines[0]?.size ?? 0);
  const [top, bottom] = stack.lines.length > 1 ? [stack.top, stack.bottom] : [middleOf(stack) - slack, middleOf(stack) + slack];
  return anchors.filter((anchor) => anchor >= top && anchor <= bottom);
}

/** Lines of a cell over several rows, each at the row nearest to it. */
function partCell(cell: Placed, anchors: number[]): { anchor: number; cell: Placed }[] {
  const groups = Map.groupBy(cell.stack.lines, (line) => nearest(middleOf(line), anchors));
  return [...groups].map(([anchor, lines]) => ({ anchor, cell: { ...cell, stack: stackOf(lines) } }));
}

const nearest = (at: number, anchors: number[]): number => anchors.reduce((best, anchor) => (Math.abs(anchor - at) < Math.abs(best - at) ? anchor : best));

/** Joins two cells of a column between which the middle of a row lies: a name that was broken before its line was full. */
function withBroken(cells: Placed[], anchors: number[]): Placed[] {
  const sorted = [...cells].sort((a, b) => a.from - b.from || a.to - b.to || a.stack.top - b.stack.top);
  const joined: Placed[] = [];
  for (const cell of sorted) {
    const last = joined.at(-1);
    const size = cell.stack.lines[0]?.size ?? 0;
    const both = last && stackOf([...last.stack.lines, ...cell.stack.lines]);
    const free = last && anchorsIn(last.stack, anchors).length === 0 && anchorsIn(cell.stack, anchors).length === 0;
    const around = both && anchors.some((anchor) => Math.abs(anchor - middleOf(both)) < OFF_MIDDLE * size && anchor > last.stack.top && anchor < cell.stack.bottom);
    if (last && both && free && around && last.from === cell.from && last.to === cell.to && cell.stack.top - last.stack.bottom < size)
      joined.splice(-1, 1, { ...cell, stack: both });
    else joined.push(cell);
  }
  return joined;
}

/** Cells beside no number: those that stand beside each other are a row. */
function looseRows(cells: Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const cell of [...cells].sort((a, b) => middleOf(a.stack) - middleOf(b.stack))) {
    const row = rows.at(-1);
    const beside = row?.some(({ stack, from, to }) => (from > cell.to || to < cell.from) && middleOf(cell.stack) < stack.bottom);
    if (beside) row?.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Columns in which texts, and no numbers, stand. */
export function nameColumns(words: Word[], columns: Span[]): Set<number> {
  const pieces = piecesOf(words, columns);
  const own = columns.map((_, n) => pieces.filter(({ from, to }) => from === n && to === n));
  return new Set(own.flatMap((found, n) => (found.length > 0 && !found.some(({ line }) => isAtom(textOf(line))) ? [n] : [])));
}
