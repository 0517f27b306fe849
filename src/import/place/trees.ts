import { countDecimals, isAmount } from "../../money.ts";
import type { PlacedColumn, PlacedRow } from "./placed.ts";

/** Steps after which no tree is looked for any more: where it is not found by then, none is plain. */
const MOST_STEPS = 50_000;

/**
 * The depth of rows as arithmetic tells it: below the total stand rows that add up to it in every column, below each of these perhaps rows that
 * add up to it. Null where no tree fits. A tree that was found so is no proof of its rows.
 */
export function levelsByArithmetic(rows: PlacedRow[], columns: PlacedColumn[]): number[] | null {
  const figures = columns.filter(({ role, figureOf }) => (role === "part" || role === "total" || role === "subtotal") && !figureOf);
  const total = rows.findIndex(({ kind }) => kind === "total");
  if (total !== 0 || rows.length < 4 || figures.length === 0) return null;
  const vectors = rows.map((row) => figures.map(({ id }) => wholeOf(row.cells.get(id)?.value ?? "")));
  const levels = rows.map(() => 0);
  let steps = 0;
  /** Ends of a list of children that add up to a target: the row after the last; null where none do. */
  const place = (start: number, target: bigint[], level: number): number | null => {
    let sum = target.map(() => 0n);
    let row = start;
    while (row < rows.length) {
      if (++steps > MOST_STEPS) return null;
      const own = vectors[row] ?? [];
      levels[row] = level;
      const end = own.some((value) => value !== 0n) ? place(row + 1, own, level + 1) : null;
      sum = sum.map((value, n) => value + (own[n] ?? 0n));
      if (sum.some((value, n) => value > (target[n] ?? 0n))) return null;
      row = end ?? row + 1;
      if (end === null) for (let after = row; after < rows.length; after++) levels[after] = 0;
      if (sum.every((value, n) => value === (target[n] ?? 0n))) return row;
    }
    return null;
  };
  return place(1, vectors[0] ?? [], 1) === rows.length ? levels : null;
}

/** Decimals to which all amounts are brought to be whole numbers. */
const DECIMALS = 10;

function wholeOf(amount: string): bigint {
  if (!isAmount(amount)) return 0n;
  return BigInt(amount.replace(".", "") + "0".repeat(DECIMALS - countDecimals(amount)));
}

/** Whether every row with parts is their sum in the first column of figures, as its level has it. */
export function treeHolds(rows: PlacedRow[], columns: PlacedColumn[]): boolean {
  const figure = columns.find(({ role, figureOf }) => role === "total" && !figureOf) ?? columns.find(({ role, figureOf }) => role === "part" && !figureOf);
  if (!figure) return true;
  const sums = new Map<number, bigint>();
  const amount = (row: PlacedRow) => wholeOf(row.cells.get(figure.id)?.value ?? "");
  const total = rows.findIndex(({ kind }) => kind === "total");
  for (const [n, row] of rows.entries()) {
    if (row.kind === "of-which" || n === total) continue;
    const parent = row.parent ?? (total < 0 ? undefined : total);
    if (parent !== undefined) sums.set(parent, (sums.get(parent) ?? 0n) + amount(row));
  }
  const tolerance = BigInt(rows.length) * 10n ** BigInt(DECIMALS - 2);
  return [...sums].every(([parent, sum]) => {
    const difference = amount(rows[parent] as PlacedRow) - sum;
    return difference <= tolerance && difference >= -tolerance;
  });
}
