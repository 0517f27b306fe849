import { compareAmounts, exact, subtractPrinted, sumAmounts } from "../../money.ts";
import type { Amount } from "../scope/amounts.ts";

/** An amount as it is printed in one year, exact in yuan, and where within the site. */
export type YearAmount = Pick<Amount, "amount" | "unit" | "yuan"> & { readonly path: string };

/** One thing as two years print it. */
export interface Pair {
  /** Of a subject; else empty. */
  readonly code: string;
  readonly name: string;
  readonly before: YearAmount;
  readonly now: YearAmount;
}

/** A pair, and by how much it grew, below zero if it shrank. */
export interface Cause extends Pair {
  readonly change: string;
}

/** What made a total of this year differ from that of the year before. */
export interface Explained {
  /** The unit of all changes: the printed one, or 元 where amounts are printed in several. */
  readonly unit: string;
  readonly total: Cause;
  /** Parts that changed, the largest change first. */
  readonly causes: readonly Cause[];
  /** Parts that both years print alike. */
  readonly same: number;
  /** What the parts leave unexplained of the total's change, exact; undefined where they explain all of it. */
  readonly rest: string | undefined;
  /** Parts that one of the years alone prints, or that are not the same thing in both: what the rest is made of. */
  readonly unmatched: readonly string[];
}

/**
 * The change of a total by that of parts of it, none of which is part of another. Only printed amounts are subtracted: what one of the years
 * does not print is no cause but part of the rest. Undefined where there is nothing to explain, or no part to explain it by.
 */
export function explainChange(
  total: Pair,
  parts: readonly Pair[],
  unmatched: readonly string[],
): Explained | undefined {
  const units = new Set([total, ...parts].flatMap(({ before, now }) => [before.unit, now.unit]));
  const [first = ""] = units;
  const isAlike = units.size === 1;
  const measure = (pair: Pair): Cause => {
    const [now, before] = [pair.now, pair.before].map(({ amount, yuan }) => (isAlike ? amount : yuan));
    return { ...pair, change: subtractPrinted(now ?? "", before ?? "").replace(/^\+/, "") };
  };
  const all = parts.map(measure);
  const causes = all
    .filter(({ change }) => !exact.isZero(change))
    .toSorted((a, b) => compareAmounts(exact.absolute(b.change), exact.absolute(a.change)));
  const whole = measure(total);
  const rest = subtractPrinted(whole.change, sumAmounts(["0", ...causes.map(({ change }) => change)]));
  const isNothing = causes.length === 0 && exact.isZero(rest);
  if (isNothing || parts.length + unmatched.length === 0) return undefined;
  return {
    unit: isAlike ? first : "元",
    total: whole,
    causes,
    same: all.length - causes.length,
    rest: exact.isZero(rest) ? undefined : rest.replace(/^\+/, ""),
    unmatched,
  };
}
