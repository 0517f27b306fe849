import { columnsUnder, edgesOf, type Span } from "./columns.ts";
import type { Placed } from "./rows.ts";
import { centreOf, middleOf, OFF_MIDDLE, type Stack } from "./stacks.ts";

/** The columns that headings over several stand over: those between headings beside them, parted as their middles say. */
export function spreadOuter(outer: Stack[], columns: Span[], inner: Placed[]): Placed[] {
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
