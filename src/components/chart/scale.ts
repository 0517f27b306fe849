import { compareAmounts, exact, largestAmount, shareOf } from "../../money.ts";
import { writeAmount } from "./points.ts";

/** Per cent of the drawing's width from which to which a bar reaches. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A round amount on a scale: per cent of the drawing's width, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Bars on one scale. */
export interface Placed {
  /** Per cent of the width at which zero lies. */
  readonly zero: number;
  /** Undefined for a point without an amount, no length for zero. */
  readonly spans: readonly (Span | undefined)[];
  readonly ticks: readonly Tick[];
}

/** What is not zero must be seen. */
const SHORTEST = 0.5;

export const round = (number: number): number => Number(number.toFixed(2));
export const em = (number: number): string => `${round(number)}em`;

/**
 * Where each amount's bar lies, on one scale that holds zero and all amounts, which are in `unit`; negative ones reach to the left of zero.
 * Undefined as a whole where there is nothing to compare: fewer than two amounts, or none but zero.
 */
export function placeBars(amounts: readonly (string | undefined)[], unit: string): Placed | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  const longest = largestAmount(known.map(exact.absolute));
  if (known.length < 2 || longest === undefined || exact.isZero(longest)) return undefined;
  const sizes = amounts.map((amount) => (amount === undefined ? undefined : measure(amount, longest)));
  const low = Math.min(0, ...sizes.filter((size) => size !== undefined));
  const high = Math.max(0, ...sizes.filter((size) => size !== undefined));
  const place = (size: number): number => round(((size - low) / (high - low)) * 100);
  const zero = place(0);
  return {
    zero,
    spans: sizes.map((size) =>
      size === undefined
        ? undefined
        : { start: Math.min(zero, place(size)), end: Math.max(zero, place(size)) },
    ),
    ticks: listTicks(longest, unit, low / 100, high / 100),
  };
}

/** The marks of a scale; `low` and `high`, between which it reaches, are parts of the longest amount. */
export function listTicks(longest: string, unit: string, low = 0, high = 1): Tick[] {
  return listSteps(longest, low, high).map((amount) => ({
    at: round((Number(shareOf(amount, longest, 100)) - low * 100) / (high - low)),
    label: writeAmount(amount, unit),
  }));
}

/** An amount as per cent of the longest bar, below zero if it is negative. */
function measure(amount: string, longest: string): number {
  const sign = compareAmounts(amount, "0");
  return sign === 0 ? 0 : sign * Math.max(SHORTEST, Number(shareOf(exact.absolute(amount), longest, 100)));
}

/** First digits of round steps, and the most of them from zero to the longest bar: two or three of them fit any amount. */
const ROUND = ["1", "2", "2.5", "5", "10"] as const;
const MOST = 3;

/** Round amounts, equally far apart, from the lowest to the highest: `low` and `high` are parts of the longest bar. */
export function listSteps(longest: string, low: number, high: number): string[] {
  const size = Math.floor(Math.log10(Number(longest)) - Math.log10(MOST));
  const power = size < 0 ? `0.${"0".repeat(-size - 1)}1` : `1${"0".repeat(size)}`;
  const steps = ROUND.map((digits) => exact.multiply(digits, power));
  const step = steps.find((each) => Number(longest) / Number(each) < MOST + 1) ?? power;
  const reach = Number(longest) / Number(step);
  const [first, last] = [Math.ceil(low * reach - 1e-9), Math.floor(high * reach + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => exact.multiply(String(first + index), step));
}
