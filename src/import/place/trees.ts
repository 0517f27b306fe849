import { countDecimals, isAmount } from "../../money.ts";
import { findTrees } from "./findTrees.ts";
import type { PlacedColumn, PlacedRow } from "./placed.ts";

/**
 * The levels that each row may have, as arithmetic tells them: below the first, a sum, stand rows that add up to it in every column, below each of
 * these perhaps rows that add up to it. Empty where no tree fits, or too many do.
 */
function levelsByArithmetic(rows: PlacedRow[], columns: PlacedColumn[]): number[][] {
  const figures = columns.filter(
    ({ role, figureOf }) => (role === "part" || role === "total" || role === "subtotal") && !figureOf,
  );
  if (rows.length < 4 || figures.length === 0) return [];
  const trees = findTrees(
    rows.map((row) => figures.map(({ id }) => wholeOf(row.cells.get(id)?.value ?? ""))),
  );
  return trees && trees.length > 0
    ? rows.map((_, n) => [...new Set(trees.map((levels) => levels[n] ?? 0))].sort((a, b) => a - b))
    : [];
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

/**
 * Settles what rows without codes are part of: below the total, or below each unit. Where several trees add up, what the rows are part of stays
 * open.
 */
export function settleTree(rows: PlacedRow[], columns: PlacedColumn[]): SettledTree {
  const heads = rows.flatMap(({ kind }, n) => (kind === "unit" ? [n] : []));
  const starts = heads.length > 0 ? heads : rows.flatMap(({ kind }, n) => (kind === "total" ? [n] : []));
  const settled: SettledTree = { rows: [...rows], found: false, unknown: false };
  for (const [n, start] of starts.entries()) {
    const segment = settled.rows.slice(start, starts[n + 1]);
    if (segment.length < 2 || treeHolds(segment, columns)) continue;
    const levels = levelsByArithmetic(segment, columns);
    if (levels.length === 0) {
      settled.unknown = true;
      continue;
    }
    const isOpen = levels.some((fitting) => fitting.length > 1);
    settled.found = true;
    for (const [at, fitting] of levels.entries()) {
      const row = settled.rows[start + at];
      if (row && at > 0)
        settled.rows[start + at] = {
          ...row,
          level: Math.max(0, (fitting[0] ?? 1) - 1),
          parent: undefined,
          ...(isOpen ? { levels: fitting } : {}),
        };
    }
  }
  return settled;
}
