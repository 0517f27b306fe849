import { lineOf, type Word } from "../textLines.ts";
import { columnsUnder, type Span } from "./columns.ts";
import { spreadOuter } from "./outerHeads.ts";
import type { Placed } from "./rows.ts";
import { joinSpaced } from "./spaced.ts";
import { centreOf, LACKING, overlaps, pitchOf, type Stack, stackLines } from "./stacks.ts";

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
