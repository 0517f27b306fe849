import { isMark } from "../shape/cells.ts";

/** Digits as wide as a Chinese character, and their signs, in the forms that data files hold. */
const NARROW: Readonly<Record<string, string>> = {
  "，": ",",
  "．": ".",
  "－": "-",
  "＋": "+",
  "（": "(",
  "）": ")",
  "％": "%",
  "−": "-",
  "–": "-",
  "—": "-",
};

/**
 * An amount as a data file holds it: without separators, negatives with a minus, a mark for no amount as `-`, for
 * one that does not apply as `/`.
 * Null where the text is no amount: it is then kept as printed and said to be open.
 */
export function storedAmount(text: string): string | null {
  if (isMark(text)) return /^[/／]$/.test(text) ? "/" : "-";
  const narrow = text
    .replace(/[，．－＋（）％−–—]/g, (found) => NARROW[found] ?? found)
    .replace(/[０-９]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0));
  const found = /^(\()?([-+△▲])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\))?(%)?$/.exec(narrow);
  if (!found || Boolean(found[1]) !== Boolean(found[5])) return null;
  const [, bracket, sign = "", whole = "", decimals = "", , percent = ""] = found;
  const negative = Boolean(bracket) || sign === "-" || sign === "△" || sign === "▲";
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  return `${negative ? "-" : sign === "+" ? "+" : ""}${digits}${decimals}${percent}`;
}
