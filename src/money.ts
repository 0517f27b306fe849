import { Decimal } from "decimal.js";

/** Amounts are exact from string to string; 60 digits hold every sum and product of printed amounts. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

/**
 * A printed amount: an optional minus, no leading zeros, no grouping. At most 15 digits before the point (China
 * produces 1.4 × 10^14 yuan in a year) and 10 behind it: a product of two has 50.
 */
const AMOUNT = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;

/** What stands in an amount cell. Blank is not zero; `inapplicable` is a printed slash; `illegible` means that our text lost the print. */
export type CellState = "number" | "zero" | "dash" | "inapplicable" | "blank" | "illegible";

/** The marks with which a data file says that a cell holds no number. */
const CELL_MARKS: ReadonlyMap<string, CellState> = new Map([
  ["", "blank"],
  ["-", "dash"],
  ["/", "inapplicable"],
  ["?", "illegible"],
]);

/** A printed change without the plus and the per cent sign that may stand with it. */
export const plainChange = (text: string): string => text.replace(/^\+(?=\d)/, "").replace(/(?<=\d)%$/, "");

export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** The state of an amount cell, or undefined when the text is neither an amount nor a mark. */
export function readCellState(text: string): CellState | undefined {
  const mark = CELL_MARKS.get(text);
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

/** Whether an amount in yuan is a whole number of fen (分, a hundredth) that a 64-bit integer holds. */
export function isWholeFen(yuan: string): boolean {
  const fen = new Exact(yuan).times(100);
  return fen.isInteger() && fen.abs().lessThan("9223372036854775808");
}

/** An amount in yuan as whole fen. */
export function toFen(yuan: string): bigint {
  return BigInt(new Exact(yuan).times(100).toFixed());
}

/** The exact sum, with as many decimals as the most precise addend. */
export function sumAmounts(amounts: readonly string[]): string {
  const places = amounts.reduce((most, amount) => Math.max(most, countDecimals(amount)), 0);
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed(places);
}

/** `now` less `before`, with as many decimals as the more precise of both, and with its sign. */
export function subtractPrinted(now: string, before: string): string {
  const places = Math.max(countDecimals(now), countDecimals(before));
  const difference = new Exact(now).minus(before);
  return `${difference.isPositive() && !difference.isZero() ? "+" : ""}${difference.toFixed(places)}`;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareAmounts(a: string, b: string): number {
  return new Exact(a).comparedTo(b);
}

/** `amount` as a part of `whole` on a scale of `scale`, to two decimals, for drawing and for shares in words; undefined when the whole is zero. */
export function shareOf(amount: string, whole: string, scale: number): string | undefined {
  const divisor = new Exact(whole);
  return divisor.isZero()
    ? undefined
    : new Exact(amount).times(scale).dividedBy(divisor).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** Exact arithmetic on decimal strings, for relations between printed amounts; a quotient has 60 significant digits. */
export const exact = {
  add: (a: string, b: string): string => new Exact(a).plus(b).toFixed(),
  subtract: (a: string, b: string): string => new Exact(a).minus(b).toFixed(),
  multiply: (a: string, b: string): string => new Exact(a).times(b).toFixed(),
  divide: (a: string, b: string): string => new Exact(a).dividedBy(b).toFixed(),
  absolute: (a: string): string => new Exact(a).abs().toFixed(),
  /** For display only. */
  round: (a: string, decimals: number): string => new Exact(a).toFixed(decimals, Decimal.ROUND_HALF_UP),
  isZero: (a: string): boolean => new Exact(a).isZero(),
  /** Half of one unit in the last of so many decimals: how far a printed figure may stand from what it rounds. */
  halfUnit: (decimals: number): string => `0.${"0".repeat(decimals)}5`,
  /** The sum of amounts, each times its weight; those with `minus` are subtracted. */
  sumWeighted: (
    terms: readonly { readonly amount: string; readonly weight: string; readonly minus: boolean }[],
  ): string =>
    terms
      .reduce((sum, { amount, weight, minus }) => {
        const product = new Exact(amount).times(weight);
        return minus ? sum.minus(product) : sum.plus(product);
      }, new Exact(0))
      .toFixed(),
} as const;
