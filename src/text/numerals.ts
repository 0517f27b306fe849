/** Digits of amounts as they are written out. */
const DIGITS = new Map([
  ...[..."零一二三四五六七八九"].map((sign, digit) => [sign, digit] as const),
  ["两", 2],
]);

/** What stands behind a digit within ten thousand, and what it is worth. */
const TENS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

const SMALL = "[零一二两三四五六七八九十百千]+";
const MONEY = "元|块钱|块|圆";
const WHOLE = new RegExp(`^(?:(${SMALL})亿)?(?:(${SMALL})万)?(${SMALL})?(?:${MONEY})?$`, "u");
const DECIMAL = new RegExp(`^(${SMALL})点([零一二三四五六七八九]+)([万亿])(?:${MONEY})?$`, "u");
const UNIT = new RegExp(`[万亿]|(?:${MONEY})$`, "u");

/**
 * An amount of money that is written out (三百五十万, 一亿三千万元, 一点九亿), in digits and the smallest unit that it names, so that its
 * last digit is as exact as what was said; undefined where a text is none, or names no unit.
 */
export function writeDigits(text: string): string | undefined {
  if (!UNIT.test(text)) return undefined;
  const [, before, behind, unit] = DECIMAL.exec(text) ?? [];
  if (before && behind && unit)
    return `${readSmall(before)}.${[...behind].map((digit) => DIGITS.get(digit)).join("")}${unit}`;
  const [, hundredMillions = "", tenThousands = "", ones = ""] = WHOLE.exec(text) ?? [];
  const high = readSmall(hundredMillions);
  const middle = readSmall(tenThousands);
  const low = readSmall(ones);
  if (high + middle + low === 0) return undefined;
  // 一万五 is 15000, 一万零五 is 10005.
  const isTenth = ones.length === 1 && low < 10 && high + middle > 0;
  if (isTenth) return tenThousands === "" ? `${high}.${low}亿` : `${high * 10_000 + middle}.${low}万`;
  if (ones !== "") return `${high * 100_000_000 + middle * 10_000 + low}元`;
  return tenThousands === "" ? `${high}亿` : `${high * 10_000 + middle}万`;
}

/** A whole number below ten thousand (三百五十, 十二); a digit right behind 百 or 千 counts tens or hundreds (三百五, but 三百零五). */
function readSmall(text: string): number {
  let sum = 0;
  let digit: number | undefined;
  let last = 1;
  for (const character of text) {
    const worth = TENS.get(character);
    if (worth === undefined) {
      digit = DIGITS.get(character);
      if (digit === 0) last = 1;
    } else {
      sum += (digit ?? 1) * worth;
      digit = undefined;
      last = worth / 10;
    }
  }
  return sum + (digit ?? 0) * last;
}
