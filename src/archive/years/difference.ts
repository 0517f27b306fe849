import { compareAmounts, countDecimals, exact, shareOf } from "../../money.ts";

/** An amount as it is printed, and exact. */
interface Printed {
  readonly amount: string;
  readonly unit: string;
  readonly yuan: string;
}

/** The exact change of an amount against an earlier one, without its sign, which is the direction. */
export interface Difference {
  readonly direction: "increase" | "decrease" | "none";
  readonly amount: string;
  /** The printed unit of both amounts, or 元 where they differ. */
  readonly unit: string;
  /** Per cent of the earlier amount, two decimals; undefined where that was zero. */
  readonly rate: string | undefined;
}

export function subtract(now: Printed, before: Printed): Difference {
  const isAlike = now.unit === before.unit;
  const [a, b] = isAlike ? [now.amount, before.amount] : [now.yuan, before.yuan];
  const difference = exact.subtract(a, b);
  const sign = compareAmounts(difference, "0");
  return {
    direction: sign > 0 ? "increase" : sign < 0 ? "decrease" : "none",
    // As many decimals as the more precise of both: nothing is rounded.
    amount: exact.round(exact.absolute(difference), Math.max(countDecimals(a), countDecimals(b))),
    unit: isAlike ? now.unit : "元",
    rate: shareOf(exact.absolute(difference), exact.absolute(b), 100),
  };
}
