import { lineOf, type Word } from "../textLines.ts";
import { columnsUnder, edgesOf, type Span } from "./columns.ts";
import type { Placed } from "./rows.ts";
import { centreOf, middleOf, OFF_MIDDLE, overlaps, pitchOf, type Stack, stackLines } from "./stacks.ts";

/** A heading in its place: rows and columns of the head that it covers. */
export interface Heading extends Placed {
  row: number;
  rowSpan: number;
}

/** The headings over the columns of a body: which of them are columns of their own, and which stand over several. */
export function headOf(words: Word[], body: Span[]): { headings: Heading[]; columns: Span[]; rows: number } {
  const lines = words.map((word) => lineOf([word]));
  const stacks = joinSpaced(stackLines(lines, pitchOf(lines), (line, next) => overlaps(line, next) && width(line) > width(next) - line.size / 2));
  const columns = body.map((span) => ({ ...span }));
  const inner = new Map<Span, Stack>();
  const outer: Stack[] = [];
  for (const stack of [...stacks].sort((a, b) => b.bottom - a.bottom)) {
    const under = columnsUnder(stack, columns).flatMap((n) => columns[n] ?? []);
    const [only] = under;
    if (under.length === 0 && !standsBetween(stack, columns, inner)) {
      const own = { left: stack.left, right: stack.right };
      columns.push(own);
      columns.sort((a, b) => a.left - b.left);
      inner.set(own, stack);
    } else if (only && under.length === 1 && !inner.has(only)) {
      only.left = Math.min(only.left, stack.left);
      only.right = Math.max(only.right, stack.right);
      inner.set(only, stack);
    } else outer.push(stack);
  }
  const placed = [...inner].map(([span, stack]): Placed => ({ stack, from: columns.indexOf(span), to: columns.indexOf(span) }));
  placed.push(...spreadOuter(outer, columns, placed));
  const headings = withRows(placed, columns.length);
  return { headings, columns, rows: Math.max(0, ...headings.map(({ row, rowSpan }) => row + rowSpan)) };
}

const width = ({ left, right }: Span): number => right - left;

/** Gap, in heights of the print, between the characters of a heading that is spaced out: 合 计. */
const SPACED = 2.5;

/** Joins single characters beside each other, with nothing of their own below: one heading spaced out. */
function joinSpaced(stacks: Stack[]): Stack[] {
  const isSingle = ({ lines: [line, more] }: Stack) => !more && line?.words[0]?.text.length === 1;
  const joined: Stack[] = [];
  for (const stack of [...stacks].sort((a, b) => a.left - b.left)) {
    const [line] = stack.lines;
    const at = joined.findIndex(
      (other) =>
        isSingle(stack) &&
        other.lines[0]?.words.length === 1 &&
        isSingle(other) &&
        line !== undefined &&
        Math.abs(middleOf(other) - middleOf(stack)) < line.size / 4 &&
        stack.left - other.right < SPACED * line.size &&
        !stacks.some((below) => below.top >= stack.bottom && (overlaps(below, stack) || overlaps(below, other))),
    );
    const other = joined[at];
    if (other && line && !/[类款项]/.test(line.words[0]?.text ?? "")) {
      const both = lineOf([...(other.lines[0]?.words ?? []), ...line.words]);
      joined[at] = { ...both, lines: [both] };
    } else joined.push(stack);
  }
  return joined;
}

/** Whether a heading stands above the headings on both sides of it, so over both columns, in the gap between them. */
function standsBetween(stack: Stack, columns: Span[], inner: ReadonlyMap<Span, Stack>): boolean {
  const left = columns.findLast((column) => column.right <= stack.left);
  const right = columns.find((column) => column.left >= stack.right);
  const isBelow = (column: Span | undefined) => column !== undefined && (inner.get(column)?.top ?? -1) >= stack.bottom;
  return isBelow(left) && isBelow(right);
}

/** The columns that headings over several stand over: those between headings beside them, parted as their middles say. */
function spreadOuter(outer: Stack[], columns: Span[], inner: Placed[]): Placed[] {
  const highest = columns.map((_, n) => inner.find(({ from }) => from === n)?.stack);
  const edges = edgesOf(columns);
  const placed: Placed[] = [];
  const waiting = [...outer].sort((a, b) => b.bottom - a.bottom);
  for (let lowest = waiting[0]; lowest; lowest = waiting[0]) {
    const lowestMiddle = middleOf(lowest);
    const level = waiting.filter((stack) => stack.bottom > lowestMiddle).sort((a, b) => a.left - b.left);
    for (const stack of level) waiting.splice(waiting.indexOf(stack), 1);
    let free = 0;
    const own = level.map((stack, n): Placed => {
      const [first, last] = reachOf(stack, columns);
      const [from, to] = runAround(stack, first, last, highest);
      const next = level[n + 1] ? reachOf(level[n + 1] as Stack, columns)[0] : columns.length;
      const range = bestRange(stack, [Math.max(from, free), first], [last, Math.min(to, next - 1)], edges, next <= to);
      free = range.to + 1;
      return range;
    });
    for (const { stack, from, to } of own) highest.fill(stack, from, to + 1);
    placed.push(...own);
  }
  return placed;
}

/** The first and the last column that a heading reaches into; of one in a gap those beside it. */
function reachOf(stack: Stack, columns: Span[]): [number, number] {
  const under = columnsUnder(stack, columns);
  const beside = columns.findIndex(({ left }) => left >= stack.right);
  return [under[0] ?? Math.max(0, beside - 1), under.at(-1) ?? Math.max(0, beside)];
}

/** The first and the last of the columns around a heading whose own headings lie below it, as low as those that it reaches into. */
function runAround(stack: Stack, first: number, last: number, highest: (Stack | undefined)[]): [number, number] {
  const size = stack.lines[0]?.size ?? 0;
  const level = Math.min(...highest.slice(first, last + 1).map((own) => (own ? middleOf(own) : Number.POSITIVE_INFINITY)));
  const isBelow = (n: number) => {
    const own = highest[n];
    return own === undefined || (own.top >= stack.bottom - OFF_MIDDLE * size && middleOf(own) >= level - OFF_MIDDLE * size);
  };
  let from = first;
  let to = last;
  while (from > 0 && isBelow(from - 1)) from--;
  while (to < highest.length - 1 && isBelow(to + 1)) to++;
  return [from, to];
}

/** Heights of the print by which a heading must stand nearer to the middle of fewer columns, for each that it then leaves out. */
const LEFT_OUT = 1.2;

/** The columns over whose middle a heading stands; `shared` says that those after it may belong to another. */
function bestRange(stack: Stack, [from, first]: [number, number], [last, to]: [number, number], edges: number[], shared: boolean): Placed {
  const size = stack.lines[0]?.size ?? 0;
  const [leftmost, rightmost] = [Math.min(from, first), Math.max(last, to)];
  let best: Placed = { stack, from: leftmost, to: rightmost };
  let least = Number.POSITIVE_INFINITY;
  for (let start = leftmost; start <= first; start++) {
    for (let end = last; end <= rightmost; end++) {
      const off = Math.abs(((edges[start] ?? 0) + (edges[end + 1] ?? 0)) / 2 - centreOf(stack));
      const cost = off + LEFT_OUT * size * (start - leftmost + (shared ? 0 : rightmost - end));
      if (cost < least) {
        least = cost;
        best = { stack, from: start, to: end };
      }
    }
  }
  return best;
}

/** Rows of headings, from the outermost; the innermost go down to the end of the head. */
function withRows(placed: Placed[], columns: number): Heading[] {
  const next = Array.from({ length: columns }, () => 0);
  const headings = [...placed]
    .sort((a, b) => a.stack.top - b.stack.top)
    .map((one): Heading => {
      const row = Math.max(...next.slice(one.from, one.to + 1));
      next.fill(row + 1, one.from, one.to + 1);
      return { ...one, row, rowSpan: 1 };
    });
  const rows = Math.max(0, ...next);
  return headings.map((one) => {
    const isInnermost = !headings.some((other) => other.row > one.row && other.from <= one.to && other.to >= one.from);
    return isInnermost ? { ...one, rowSpan: rows - one.row } : one;
  });
}
