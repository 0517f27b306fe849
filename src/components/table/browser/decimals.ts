import { readDigits } from "../../settings/browser/convert.ts";

/**
 * Negative, zero or positive as the number that `a` prints is below, equal to or above that of `b`. Exact, digit by digit: a float cannot hold every
 * printed amount, and the library of `money.ts` would weigh more than the table.
 */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [readDecimal(a), readDecimal(b)];
  if (left.sign !== right.sign) return left.sign - right.sign;
  const size =
    left.whole.length - right.whole.length || compareTexts(left.whole + left.part, right.whole + right.part);
  return left.sign * size || 0;
}

/** Sign, whole digits without leading zeros, and decimals without zeros at the end; the sign of zero is 0. */
function readDecimal(text: string): { readonly sign: number; readonly whole: string; readonly part: string } {
  const { minus = false, whole = "", decimals = "" } = readDigits(text) ?? {};
  const kept = { whole: whole.replace(/^0+/, ""), part: decimals.replace(/0+$/, "") };
  return { ...kept, sign: kept.whole + kept.part === "" ? 0 : minus ? -1 : 1 };
}

/** Digits after equally many whole digits compare as texts do. */
const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);
