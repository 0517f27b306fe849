import { exact } from "../money.ts";

/**
 * The usual slip that turns one amount into the other, such as transposed digits; undefined where none does.
 */
export function guessSlip(found: string, mended: string): string | undefined {
  if (exact.isZero(mended)) return "neighbour-column";
  const ratio = exact.isZero(found) ? "0" : exact.divide(mended, found);
  if (/^10{4}$/.test(ratio) || ratio === "0.0001") return "unit-of-amount";
  if (/^10+$/.test(ratio) || /^0\.0*1$/.test(ratio)) return "point-shifted";
  if (found.length !== mended.length) return undefined;
  const differing = [...found].flatMap((digit, index) => (digit === mended[index] ? [] : [index]));
  const [a = 0, b = 0] = differing;
  if (differing.length === 1) return "digit-mistyped";
  if (differing.length === 2 && found[a] === mended[b] && found[b] === mended[a]) return "digits-transposed";
  return undefined;
}
