import { Decimal } from "decimal.js";

/** Amounts are exact from string to string; 60 digits hold every sum and product of printed amounts. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

/** A printed amount: an optional minus, no leading zeros, no grouping, any number of decimals. */
const AMOUNT = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** What stands in an amount cell. Blank is not zero; `illegible` means that our text lost the print. */
export type CellState = "number" | "zero" | "dash" | "blank" | "illegible";

/** The marks with which a data file says that a cell holds no number. */
export const CELL_MARKS: Readonly<Record<string, CellState>> = { "": "blank", "-": "dash", "?": "illegible" };

export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** The state of an amount cell, or undefined when the text is neither an amount nor a mark. */
export function readCellState(text: string): CellState | undefined {
  const mark = CELL_MARKS[text];
  if (mark) return mark;
  if (!isAmount(text)) return undefined;
  return new Exact(text).isZero() ? "zero" : "number";
}

/** The number of printed decimals: 2 for `1060.00`. */
export function countDecimals(amount: string): number {
  return amount.split(".")[1]?.length ?? 0;
}

/** An amount times the yuan in one of its units (`10000` for 万元), exact, without exponent or trailing zeros. */
export function toYuan(amount: string, yuanPerUnit: string): string {
  return new Exact(amount).times(yuanPerUnit).toFixed();
}

/** The exact sum, with as many decimals as the most precise addend. */
export function sumAmounts(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map(countDecimals));
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed(places);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareAmounts(a: string, b: string): number {
  return new Exact(a).comparedTo(b);
}
