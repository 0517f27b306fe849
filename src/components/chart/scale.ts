import { movePoint } from "../settings/browser/convert.ts";

/*
 * Lengths and round steps, for drawing alone: computed by doubles, and without `money.ts`, so that a script can draw what its reader chooses.
 */

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
  const known = amounts.flatMap((amount) => (amount === undefined ? [] : Math.abs(Number(amount))));
  const longest = Math.max(0, ...known);
  if (known.length < 2 || longest === 0) return undefined;
  const sizes = amounts.map((amount) =>
    amount === undefined ? undefined : measure(Number(amount), longest),
  );
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
export function listTicks(longest: number, unit: string, low = 0, high = 1): Tick[] {
  return listSteps(longest, low, high).map((amount) => ({
    at: round((round((Number(amount) / longest) * 100) - low * 100) / (high - low)),
    label: `${amount}${unit}`,
  }));
}

/** An amount as per cent of the longest bar, below zero if it is negative. */
const measure = (amount: number, longest: number): number =>
  Math.sign(amount) * Math.max(SHORTEST, round((Math.abs(amount) / longest) * 100));

/** Round steps in tenths of a power of ten, and the most of them from zero to the longest bar: two or three of them fit any amount. */
const ROUND = [10, 20, 25, 50, 100] as const;
const MOST = 3;

/** Round amounts, equally far apart, from the lowest to the highest: `low` and `high` are parts of the longest bar. */
export function listSteps(longest: number, low: number, high: number): string[] {
  const places = Math.floor(Math.log10(longest) - Math.log10(MOST)) - 1;
  const count = (tenths: number): number => longest / tenths / 10 ** places;
  const step = ROUND.find((tenths) => count(tenths) < MOST + 1) ?? ROUND[0];
  const reach = count(step);
  const [first, last] = [Math.ceil(low * reach - 1e-9), Math.floor(high * reach + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => scaleStep((first + index) * step, places));
}

/** Times a power of ten, exactly, and without zeros at the end of decimals. */
const scaleStep = (tenths: number, places: number): string =>
  movePoint(String(tenths), places)
    .replace(/(?<=\.\d*)0+$/, "")
    .replace(/\.$/, "");
