/** The gap before three digits in a drawing; `base.css` has it for what is written. */
export const DRAWN_GAP = "0.18em";

/** A number with more digits before its point than stand together. */
const LONG = /(?<![\d.])(\d{4,})(\.\d+)?(?![\d.])/;

/**
 * A printed amount in threes: `132465.29` as `132` and `465.29`, `1000000` as `1`, `000`, `000`. What is no amount, or has up to three digits
 * before its point, is one piece. The pieces together are the text.
 */
export function splitDigits(text: string): string[] {
  const [, whole = "", decimals = ""] = LONG.exec(text) ?? [];
  if (whole.length + decimals.length !== text.replace(/^[-+]/, "").length || whole === "") return [text];
  const sign = text.slice(0, text.length - whole.length - decimals.length);
  const first = whole.length % 3 || 3;
  const threes = whole.slice(first).match(/\d{3}/g) ?? [];
  const last = threes.pop() ?? "";
  return [`${sign}${whole.slice(0, first)}`, ...threes, `${last}${decimals}`];
}

/** A long amount among words: it has decimals or a unit of money. Years and codes have neither. */
const AMONG_WORDS = /(?<![\d.])(\d{4,}\.\d+|\d{4,}(?=\s*[百千万亿]*元))(?![\d.])/;

/** A text with amounts in it, cut at them: `≥`, `132465.29`, ` 万元`. */
export const cutAtAmounts = (text: string): string[] => text.split(AMONG_WORDS).filter(Boolean);
