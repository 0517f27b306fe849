import { lineOf, type Word } from "../textLines.ts";
import { columnsUnder, edgesOf, type Span } from "./columns.ts";
import type { Placed } from "./rows.ts";
import { joinSpaced } from "./spaced.ts";
import {
  centreOf,
  LACKING,
  middleOf,
  OFF_MIDDLE,
  overlaps,
  pitchOf,
  type Stack,
  stackLines,
} from "./stacks.ts";

/** A heading in its place: rows and columns of the head that it covers. */
export interface Heading extends Placed {
  row: number;
  rowSpan: number;
}

/** The headings over the columns of a body: which of them are columns of their own, and which stand over several. */
export function headOf(words: Word[], body: Span[]): { headings: Heading[]; columns: Span[]; rows: number } {
  const lines = words.map((word) => lineOf([word]));
  const stacks = joinSpaced(
    stackLines(
      lines,
      pitchOf(lines),
      (line, next) => overlaps(line, next) && width(line) > width(next) - LACKING * line.size,
    ),
  );
  const columns = body.map((span) => ({ ...span }));
  const inner = new Map<Span, Stack>();
  const empty = new Set<Span>();
  const outer: Stack[] = [];
  for (const stack of [...stacks].sort((a, b) => b.bottom - a.bottom)) {
    const under = columnsUnder(stack, columns).flatMap((n) => columns[n] ?? []);
    const [only] = under;
    if (under.length === 0 && !standsBetween(stack, columns, inner)) {
      const own = { left: stack.left, right: stack.right };
      columns.push(own);
      columns.sort((a, b) => a.left - b.left);
      inner.set(own, stack);
      empty.add(own);
    } else if (
      only &&
      under.length === 1 &&
      !inner.has(only) &&
      !standsOverNext(stack, only, columns, inner)
    ) {
      only.left = Math.min(only.left, stack.left);
      only.right = Math.max(only.right, stack.right);
      inner.set(only, stack);
    } else outer.push(stack);
  }
  joinHeadless(columns, inner, empty);
  const placed = [...inner].map(
    ([span, stack]): Placed => ({ stack, from: columns.indexOf(span), to: columns.indexOf(span) }),
  );
  placed.push(...spreadOuter(outer, columns, placed));
  const headings = withRows(placed, columns.length);
  return { headings, columns, rows: Math.max(0, ...headings.map(({ row, rowSpan }) => row + rowSpan)) };
}

/** Whether a heading reaches into one column, but stands over it and the next: its middle lies on that side, above the next one's heading. */
function standsOverNext(stack: Stack, only: Span, columns: Span[], inner: ReadonlyMap<Span, Stack>): boolean {
  const centre = centreOf(stack);
  const side = centre < only.left ? -1 : centre > only.right ? 1 : 0;
  const next = columns[columns.indexOf(only) + side];
  return side !== 0 && next !== undefined && (inner.get(next)?.top ?? -1) >= stack.bottom;
}

/**
 * Makes columns without heading and headings without column one: their texts stand at one side of their cells. Where as many of both stand between
 * other columns, each heading is that of the column in its turn; else the heading beside a column that is nearest.
 */
function joinHeadless(columns: Span[], inner: Map<Span, Stack>, empty: Set<Span>): void {
  const join = (column: Span, heading: Span) => {
    const stack = inner.get(heading);
    if (!stack) return;
    inner.delete(heading);
    empty.delete(heading);
    columns.splice(columns.indexOf(heading), 1);
    column.left = Math.min(column.left, stack.left);
    column.right = Math.max(column.right, stack.right);
    inner.set(column, stack);
  };
  for (const run of apartRuns(columns, inner, empty)) {
    const [bare, heads] = [run.filter((one) => !inner.has(one)), run.filter((one) => empty.has(one))];
    if (bare.length !== heads.length) continue;
    for (const [n, column] of bare.entries()) join(column, heads[n] as Span);
  }
  for (const column of columns.filter((one) => !inner.has(one))) {
    const n = columns.indexOf(column);
    const beside = [columns[n - 1], columns[n + 1]].filter((one) => one !== undefined && empty.has(one));
    const [near] = beside.sort((a, b) => gapOf(column, a) - gapOf(column, b));
    if (near) join(column, near);
  }
}

/** Columns side by side that lack a heading or, being headings, lack texts below them. */
function apartRuns(columns: Span[], inner: ReadonlyMap<Span, Stack>, empty: ReadonlySet<Span>): Span[][] {
  const runs: Span[][] = [[]];
  for (const column of columns)
    if (!inner.has(column) || empty.has(column)) runs.at(-1)?.push(column);
    else runs.push([]);
  return runs;
}

const gapOf = (a: Span, b: Span | undefined): number =>
  b ? Math.max(b.left - a.right, a.left - b.right) : 0;
const width = ({ left, right }: Span): number => right - left;

/** Whether a heading stands above the headings on both sides of it, so over both columns, in the gap between them. */
function standsBetween(stack: Stack, columns: Span[], inner: ReadonlyMap<Span, Stack>): boolean {
  const left = columns.findLast((column) => column.right <= stack.left);
  const right = columns.find((column) => column.left >= stack.right);
  const isBelow = (column: Span | undefined) =>
    column !== undefined && (inner.get(column)?.top ?? -1) >= stack.bottom;
  return isBelow(left) && isBelow(right);
}

/** The columns that headings over several stand over: those between headings beside them, parted as their middles say. */
function spreadOuter(outer: Stack[], columns: Span[], inner: Placed[]): Placed[] {
  const highest = columns.map((_, n) => inner.find(({ from }) => from === n)?.stack);
  const edges = edgesOf(columns);
  const all = [...outer, ...inner.map(({ stack }) => stack)];
  const middle = (Math.min(...all.map(({ top }) => top)) + Math.max(...all.map(({ bottom }) => bottom))) / 2;
  const isWhole = highest.map(
    (stack) =>
      stack !== undefined && Math.abs(middleOf(stack) - middle) < OFF_MIDDLE * (stack.lines[0]?.size ?? 0),
  );
  const placed: Placed[] = [];
  const waiting = [...outer].sort((a, b) => b.bottom - a.bottom);
  for (let lowest = waiting[0]; lowest; lowest = waiting[0]) {
    const lowestMiddle = middleOf(lowest);
    const level = waiting.filter((stack) => stack.bottom > lowestMiddle).sort((a, b) => a.left - b.left);
    for (const stack of level) waiting.splice(waiting.indexOf(stack), 1);
    const own = bestRanges(
      level.map((stack) => candidateOf(stack, columns, highest, new Set(placed.map((one) => one.stack)))),
      edges,
      isWhole,
    );
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

/**
 * The first and the last of the columns around a heading whose own headings lie below it, as low as those that it reaches into; headings over several
 * (`outer`) lie below others wherever they stand.
 */
function runAround(
  stack: Stack,
  first: number,
  last: number,
  highest: (Stack | undefined)[],
  outer: ReadonlySet<Stack>,
): [number, number] {
  const size = stack.lines[0]?.size ?? 0;
  const level = Math.min(
    ...highest.slice(first, last + 1).map((own) => (own ? middleOf(own) : Number.POSITIVE_INFINITY)),
  );
  const isBelow = (n: number) => {
    const own = highest[n];
    return (
      own === undefined ||
      (own.top >= stack.bottom - OFF_MIDDLE * size &&
        (outer.has(own) || middleOf(own) >= level - OFF_MIDDLE * size))
    );
  };
  let from = first;
  let to = last;
  while (from > 0 && isBelow(from - 1)) from--;
  while (to < highest.length - 1 && isBelow(to + 1)) to++;
  return [from, to];
}

/** A heading, the columns that it reaches into (`first` to `last`), and those that it may stand over (`from` to `to`). */
interface Candidate extends Placed {
  first: number;
  last: number;
}

function candidateOf(
  stack: Stack,
  columns: Span[],
  highest: (Stack | undefined)[],
  outer: ReadonlySet<Stack>,
): Candidate {
  const [first, last] = reachOf(stack, columns);
  const [from, to] = runAround(stack, first, last, highest, outer);
  return { stack, first, last, from, to };
}

/** Heights of the print by which a heading must stand nearer to the middle of other columns, for each of them that looks as if it were not its own. */
const UNLIKELY = 1.2;

/**
 * The columns of headings beside each other, so that each stands as near as may be over the middle of its own. Columns whose own heading stands in
 * the middle of the whole head (`isWhole`) are likely in none, others likely in one.
 */
function bestRanges(level: Candidate[], edges: number[], isWhole: boolean[]): Placed[] {
  const count = (whole: boolean, from: number, to: number) =>
    isWhole.slice(from, Math.max(from, to)).filter((one) => one === whole).length;
  const known = new Map<string, { cost: number; placed: Placed[] }>();
  const search = (n: number, free: number): { cost: number; placed: Placed[] } => {
    const one = level[n];
    if (!one) return { cost: 0, placed: [] };
    const key = `${n} ${free}`;
    const found = known.get(key);
    if (found) return found;
    const { stack, first, last } = one;
    const next = level[n + 1];
    const unlikely = UNLIKELY * (stack.lines[0]?.size ?? 0);
    let best = { cost: Number.POSITIVE_INFINITY, placed: [] as Placed[] };
    for (let start = Math.min(first, Math.max(free, one.from)); start <= first; start++) {
      for (
        let end = last;
        end <= Math.max(last, Math.min(one.to, (next?.first ?? edges.length) - 1));
        end++
      ) {
        const off = Math.abs(((edges[start] ?? 0) + (edges[end + 1] ?? 0)) / 2 - centreOf(stack));
        const after = next && next.from <= end + 1 ? 0 : count(false, end + 1, one.to + 1);
        const rest = search(n + 1, end + 1);
        const cost =
          off +
          rest.cost +
          unlikely * (count(false, Math.max(free, one.from), start) + count(true, start, end + 1) + after);
        if (cost < best.cost) best = { cost, placed: [{ stack, from: start, to: end }, ...rest.placed] };
      }
    }
    known.set(key, best);
    return best;
  };
  return search(0, 0).placed;
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
    const isInnermost = !headings.some(
      (other) => other.row > one.row && other.from <= one.to && other.to >= one.from,
    );
    return isInnermost ? { ...one, rowSpan: rows - one.row } : one;
  });
}
