import { countDecimals, isAmount } from "../../money.ts";
import type { PlacedColumn, PlacedRow } from "./placed.ts";

/** Steps after which no tree is looked for any more: where it is not found by then, none is plain. */
const MOST_STEPS = 50_000;

/**
 * The depth of rows as arithmetic tells it: below the first, a sum, stand rows that add up to it in every column, below each of these perhaps
 * rows that add up to it, `fewest` of them at least. Null where no tree fits.
 */
function levelsByArithmetic(rows: PlacedRow[], columns: PlacedColumn[], fewest: number): number[] | null {
  const figures = columns.filter(
    ({ role, figureOf }) => (role === "part" || role === "total" || role === "subtotal") && !figureOf,
  );
  if (rows.length < 4 || figures.length === 0) return null;
  const vectors = rows.map((row) => figures.map(({ id }) => wholeOf(row.cells.get(id)?.value ?? "")));
  const levels = rows.map(() => 0);
  let steps = 0;
  /** Ends of a list of children that add up to a target: the row after the last; null where none do. */
  const place = (start: number, target: bigint[], level: number): number | null => {
    let sum = target.map(() => 0n);
    let children = 0;
    let row = start;
    while (row < rows.length) {
      if (++steps > MOST_STEPS) return null;
      const own = vectors[row] ?? [];
      levels[row] = level;
      const end = own.some((value) => value !== 0n) ? place(row + 1, own, level + 1) : null;
      sum = sum.map((value, n) => value + (own[n] ?? 0n));
      if (sum.some((value, n) => value > (target[n] ?? 0n))) return null;
      row = end ?? row + 1;
      children++;
      if (end === null) for (let after = row; after < rows.length; after++) levels[after] = 0;
      if (children >= fewest && sum.every((value, n) => value === (target[n] ?? 0n))) return row;
    }
    return null;
  };
  return place(1, vectors[0] ?? [], 1) === rows.length ? levels : null;
}

/** Decimals to which all amounts are brought to be whole numbers. */
const DECIMALS = 10;

export function wholeOf(amount: string): bigint {
  if (!isAmount(amount)) return 0n;
  return BigInt(amount.replace(".", "") + "0".repeat(DECIMALS - countDecimals(amount)));
}

/** Whether every row with parts is their sum in the first column of figures; rows that are part of none are parts of the first, a sum. */
function treeHolds(rows: PlacedRow[], columns: PlacedColumn[]): boolean {
  const own = columns.filter(({ figureOf }) => !figureOf);
  const figure = own.find(({ role }) => role === "total") ?? own.find(({ role }) => role === "part");
  if (!figure) return true;
  const first = rows[0];
  const amount = (row: PlacedRow | undefined) => wholeOf(row?.cells.get(figure.id)?.value ?? "");
  const sums = new Map<PlacedRow | undefined, bigint>();
  const within: PlacedRow[] = [];
  for (const row of rows.slice(1)) {
    within.length = Math.min(within.length, row.level);
    const parent = within.at(-1) ?? first;
    within[row.level] = row;
    if (row.kind !== "of-which") sums.set(parent, (sums.get(parent) ?? 0n) + amount(row));
  }
  const tolerance = BigInt(rows.length) * 10n ** BigInt(DECIMALS - 2);
  return [...sums].every(
    ([parent, sum]) => amount(parent) - sum <= tolerance && sum - amount(parent) <= tolerance,
  );
}

/** The rows of a block with the depth that arithmetic confirms. */
export interface SettledTree {
  rows: PlacedRow[];
  /** That arithmetic told it: its sums prove nothing then. */
  found: boolean;
  /** That neither numbers and indents nor arithmetic fit. */
  unknown: boolean;
}

/** Settles what rows without codes are part of: below the total, or below each unit. */
export function settleTree(rows: PlacedRow[], columns: PlacedColumn[]): SettledTree {
  const heads = rows.flatMap(({ kind }, n) => (kind === "unit" ? [n] : []));
  const starts = heads.length > 0 ? heads : rows.flatMap(({ kind }, n) => (kind === "total" ? [n] : []));
  const settled: SettledTree = { rows: [...rows], found: false, unknown: false };
  for (const [n, start] of starts.entries()) {
    const segment = settled.rows.slice(start, starts[n + 1]);
    if (segment.length < 2 || treeHolds(segment, columns)) continue;
    const levels = levelsByArithmetic(segment, columns, 2) ?? levelsByArithmetic(segment, columns, 1);
    if (!levels) {
      settled.unknown = true;
      continue;
    }
    settled.found = true;
    for (const [at, level] of levels.entries()) {
      const row = settled.rows[start + at];
      if (row && at > 0)
        settled.rows[start + at] = { ...row, level: Math.max(0, level - 1), parent: undefined };
    }
  }
  return settled;
}
