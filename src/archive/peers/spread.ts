import { compareAmounts, exact } from "../../money.ts";

/** How far some values lie apart. */
export interface Spread {
  readonly count: number;
  readonly lowest: string;
  /** The middle one, or the mean of the two in the middle. */
  readonly median: string;
  readonly highest: string;
  /** The place of a value from the highest, 1; like values have one place. */
  readonly rankOf: (value: string) => number;
}

/** Undefined of fewer than two values. */
export function spreadOf(values: readonly string[]): Spread | undefined {
  const sorted = values.toSorted(compareAmounts);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const [left, right] = middle;
  if (sorted.length < 2 || !lowest || !highest || !left || !right) return undefined;
  return {
    count: sorted.length,
    lowest,
    median: exact.divide(exact.add(left, right), "2"),
    highest,
    rankOf: (value) => 1 + sorted.filter((other) => compareAmounts(other, value) > 0).length,
  };
}
