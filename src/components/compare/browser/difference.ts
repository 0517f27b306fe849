import { movePoint, readDigits } from "../../settings/browser/convert.ts";

/** Decimals of a yuan to which amounts are brought, more than any print has. */
const PLACES = 8;

/** An amount in hundred-millionths of a yuan, exact; undefined for what is none. */
function readExact(yuan: string): bigint | undefined {
  return readDigits(yuan) && BigInt(movePoint(yuan, PLACES).split(".")[0] ?? "");
}

/** How far the second of two amounts in yuan is from the first, exact, in a unit of so many zeros; undefined where either is none. */
export function subtract(first: string, second: string, zeros: number): string | undefined {
  const [a, b] = [readExact(first), readExact(second)];
  if (a === undefined || b === undefined) return undefined;
  const moved = movePoint(String(b - a), -PLACES - zeros);
  return moved.includes(".") ? moved.replace(/\.?0+$/, "") : moved;
}

/** How many times the first the second is, to two decimals; undefined where either is none, or the first is zero. */
export function divide(first: string, second: string): string | undefined {
  const [a, b] = [readExact(first), readExact(second)];
  if (a === undefined || b === undefined || a <= 0n || b < 0n) return undefined;
  return movePoint(String((b * 1000n + a * 5n) / (a * 10n)), -2);
}
