/** A column of a row whose amount a relation adds, or takes away. */
export interface Signed {
  column: number;
  minus: boolean;
}

/** A row in a relation, once: for each dimension the columns that count. */
export interface Term {
  row: number;
  columns: readonly (readonly Signed[])[];
}

/** Terms that together are nothing in each dimension, but for rounding. */
export interface Relation {
  terms: readonly Term[];
  /** How far from nothing rounding may leave it. */
  tolerance: bigint;
  /** That they are nothing or less. */
  atMost?: boolean;
  /** Id of the rule of a format that says so. */
  rule?: string;
}

/** The ways that are left for each row, and the rules that took some away. */
export interface Narrowed {
  left: readonly ReadonlySet<number>[];
  rules: ReadonlySet<string>;
}

/** The amounts of a row by column, for each way in which it may stand. */
export type Ways = readonly (readonly bigint[])[];

/** Sums beyond which a relation tells nothing: so many rows can be added up in too many ways. */
const MOST_SUMS = 4_000;
/** Rounds of all relations, at the most. */
const MOST_ROUNDS = 30;

/**
 * Narrows the ways of rows to those that relations leave: a way stays as long as, for each relation by itself, some ways of the other rows go
 * with it. A relation with which no ways go is not true of the print, and is left out. `ways` are indexes into those of each row.
 */
export function narrow(rows: readonly Ways[], relations: readonly Relation[]): Narrowed {
  const left = rows.map((ways) => new Set(ways.keys()));
  const broken = new Set<Relation>();
  const rules = new Set<string>();
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (const relation of relations) {
      if (broken.has(relation) || relation.terms.every(({ row }) => (left[row]?.size ?? 0) <= 1)) continue;
      const kept = supported(relation, rows, left);
      if (kept === "broken") broken.add(relation);
      else if (kept) {
        for (const [row, ways] of kept) {
          if (ways.size === left[row]?.size) continue;
          changed = true;
          if (relation.rule !== undefined) rules.add(relation.rule);
          left[row] = ways;
        }
      }
    }
  }
  return { left, rules };
}

/** What a row adds to a relation, and the ways in which it does. */
interface Share {
  amounts: bigint[];
  ways: number[];
}

/** For each row of a relation the ways that go with some ways of the others; null where there are too many sums to tell. */
function supported(
  { terms, tolerance, atMost = false }: Relation,
  rows: readonly Ways[],
  left: readonly ReadonlySet<number>[],
): Map<number, Set<number>> | "broken" | null {
  // What takes away comes first: then what is added cannot go far beyond nothing.
  const ordered = [...terms].sort((a, b) => Number(takesAway(b)) - Number(takesAway(a)));
  const shares = ordered.map((term) => sharesOf(term, rows, left));
  const size = ordered[0]?.columns.length ?? 0;
  const ends = boundsOf(shares, size);
  const layers: Map<string, bigint[]>[] = [new Map([["", Array.from({ length: size }, () => 0n)]])];
  for (const [n, own] of shares.entries()) {
    const next = new Map<string, bigint[]>();
    for (const sum of layers[n]?.values() ?? []) {
      for (const { amounts } of own) {
        const added = add(sum, amounts);
        if (canEnd(added, ends[n + 1], tolerance, atMost)) next.set(added.join(), added);
      }
      if (next.size > MOST_SUMS) return null;
    }
    layers.push(next);
  }
  const kept = new Map<number, Set<number>>();
  let alive: ReadonlySet<string> = new Set(layers.at(-1)?.keys());
  if (alive.size === 0) return "broken";
  for (let n = shares.length - 1; n >= 0; n--) {
    const before = new Set<string>();
    const ways = new Set<number>();
    for (const [key, sum] of layers[n] ?? []) {
      for (const share of shares[n] ?? []) {
        if (!alive.has(add(sum, share.amounts).join())) continue;
        before.add(key);
        for (const way of share.ways) ways.add(way);
      }
    }
    kept.set(ordered[n]?.row ?? 0, ways);
    alive = before;
  }
  return kept;
}

const add = (a: readonly bigint[], b: readonly bigint[]): bigint[] =>
  a.map((value, n) => value + (b[n] ?? 0n));

const takesAway = ({ columns }: Term): boolean => columns.some((some) => some.some(({ minus }) => minus));

function sharesOf(
  { row, columns }: Term,
  rows: readonly Ways[],
  left: readonly ReadonlySet<number>[],
): Share[] {
  const shares = new Map<string, Share>();
  for (const way of left[row] ?? []) {
    const own = rows[row]?.[way] ?? [];
    const amounts = columns.map((some) =>
      some.reduce((sum, { column, minus }) => sum + (minus ? -1n : 1n) * (own[column] ?? 0n), 0n),
    );
    const key = amounts.join();
    const share = shares.get(key) ?? { amounts, ways: [] };
    share.ways.push(way);
    shares.set(key, share);
  }
  return [...shares.values()];
}

interface Bounds {
  least: bigint[];
  most: bigint[];
}

/** The least and the most that the terms from each one on can add. */
function boundsOf(shares: readonly Share[][], size: number): Bounds[] {
  const bounds: Bounds[] = [
    { least: Array.from({ length: size }, () => 0n), most: Array.from({ length: size }, () => 0n) },
  ];
  for (const own of [...shares].reverse()) {
    const [after] = bounds;
    const extreme = (of: (a: bigint, b: bigint) => boolean, from: readonly bigint[]) =>
      from.map(
        (value, n) =>
          value +
          own
            .map(({ amounts }) => amounts[n] ?? 0n)
            .reduce((a, b) => (of(a, b) ? a : b), own[0]?.amounts[n] ?? 0n),
      );
    bounds.unshift({
      least: extreme((a, b) => a < b, after?.least ?? []),
      most: extreme((a, b) => a > b, after?.most ?? []),
    });
  }
  return bounds;
}

/** Whether a sum can still become nothing. */
function canEnd(
  sum: readonly bigint[],
  bounds: Bounds | undefined,
  tolerance: bigint,
  atMost: boolean,
): boolean {
  return sum.every(
    (value, n) =>
      value + (bounds?.least[n] ?? 0n) <= tolerance &&
      (atMost || value + (bounds?.most[n] ?? 0n) >= -tolerance),
  );
}
