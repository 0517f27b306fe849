import { type TextLine, textOf, type Word } from "../textLines.ts";
import { piecesOf, type Span } from "./columns.ts";
import { isAtom, LACKING, middleOf, OFF_MIDDLE, pitchOf, type Stack, stackLines, stackOf } from "./stacks.ts";

/** The lines of a cell in a row that no ruling shows. */
export interface Placed {
  stack: Stack;
  from: number;
  to: number;
}

/** The cells of words in known columns, by row. */
export function rowsIn(words: Word[], columns: Span[], anchors = anchorsOf(words)): Placed[][] {
  return rowsOf(cellsOf(words, columns), anchors);
}

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
  const groups = Map.groupBy(piecesOf(words, columns), ({ from, to }) =>
    from === to ? from : `${from}-${to}`,
  );
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
function rowsOf(cells: Placed[], anchors: number[]): Placed[][] {
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
  for (const row of looseRows(loose))
    rows.push({ middle: row.reduce((sum, { stack }) => sum + middleOf(stack), 0) / row.length, row });
  return rows.sort((a, b) => a.middle - b.middle).map(({ row }) => row);
}

function anchorsIn(stack: Stack, anchors: number[]): number[] {
  const slack = stack.lines.length > 1 ? 0 : OFF_MIDDLE * (stack.lines[0]?.size ?? 0);
  const [top, bottom] =
    stack.lines.length > 1 ? [stack.top, stack.bottom] : [middleOf(stack) - slack, middleOf(stack) + slack];
  return anchors.filter((anchor) => anchor >= top && anchor <= bottom);
}

/** Lines of a cell over several rows, each at the row nearest to it. */
function partCell(cell: Placed, anchors: number[]): { anchor: number; cell: Placed }[] {
  const groups = Map.groupBy(cell.stack.lines, (line) => nearest(middleOf(line), anchors));
  return [...groups].map(([anchor, lines]) => ({ anchor, cell: { ...cell, stack: stackOf(lines) } }));
}

const nearest = (at: number, anchors: number[]): number =>
  anchors.reduce((best, anchor) => (Math.abs(anchor - at) < Math.abs(best - at) ? anchor : best));

/** Cells of a column that together stand around the middle of a row, as none of them does, are one: a name broken before its line was full. */
function withBroken(cells: Placed[], anchors: number[]): Placed[] {
  const columns = Map.groupBy(cells, ({ from, to }) => `${from}-${to}`);
  return [...columns.values()].flatMap((column) => {
    const sorted = [...column].sort((a, b) => a.stack.top - b.stack.top);
    for (const anchor of anchors) joinAround(anchor, sorted, anchors);
    return sorted;
  });
}

/** Parts that a broken name has at the most. */
const MOST_PARTS = 6;

function joinAround(anchor: number, sorted: Placed[], anchors: number[]): void {
  const size = sorted[0]?.stack.lines[0]?.size ?? 0;
  const isCentred = (stack: Stack) => Math.abs(middleOf(stack) - anchor) < OFF_MIDDLE * size;
  const at = sorted.findIndex(({ stack }) => stack.bottom > anchor);
  if (at < 0 || sorted.slice(Math.max(0, at - 1), at + 1).some(({ stack }) => isCentred(stack))) return;
  for (let count = 2; count <= MOST_PARTS; count++) {
    for (let first = Math.max(0, at - count + 1); first <= at; first++) {
      const parts = sorted.slice(first, first + count);
      const close = parts.every(
        ({ stack }, n) => n === 0 || stack.top - (parts[n - 1]?.stack.bottom ?? 0) < size,
      );
      const both = stackOf(parts.flatMap(({ stack }) => stack.lines));
      if (parts.length < count || !close || !isCentred(both) || anchorsIn(both, anchors).length !== 1)
        continue;
      sorted.splice(first, count, { ...(parts[0] as Placed), stack: both });
      return;
    }
  }
}

/** Cells beside no number: those that stand beside each other are a row. */
function looseRows(cells: Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const cell of [...cells].sort((a, b) => middleOf(a.stack) - middleOf(b.stack))) {
    const row = rows.at(-1);
    const beside = row?.some(
      ({ stack, from, to }) => (from > cell.to || to < cell.from) && middleOf(cell.stack) < stack.bottom,
    );
    if (beside) row?.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Columns in which texts, and no numbers, stand. */
export function nameColumns(words: Word[], columns: Span[]): Set<number> {
  const pieces = piecesOf(words, columns);
  const own = columns.map((_, n) => pieces.filter(({ from, to }) => from === n && to === n));
  return new Set(
    own.flatMap((found, n) =>
      found.length > 0 && !found.some(({ line }) => isAtom(textOf(line))) ? [n] : [],
    ),
  );
}
