import { pinyin } from "pinyin-pro";

/** The group of names that begin with neither a Chinese character nor a Latin letter. */
export const NO_LETTER = "0-9";

/**
 * The Latin capital under which an index lists a name: the initial of its pinyin, with characters of several sounds read as in the
 * word they stand in. Quotation marks and brackets before it do not count.
 */
export function findInitial(name: string): string {
  const bare = name.normalize("NFKC").replace(/^[^\p{L}\p{N}]+/u, "");
  const [first = ""] = pinyin(bare, { pattern: "first", toneType: "none", type: "array" });
  return /^[a-z]$/i.test(first) ? first.toUpperCase() : NO_LETTER;
}

const collator = new Intl.Collator("zh-u-co-pinyin-kn");

/** Order of an index: by initial, then by pinyin, numbers by their value. */
export function byPinyin(
  a: { readonly name: string; readonly initial: string },
  b: { readonly name: string; readonly initial: string },
): number {
  return a.initial < b.initial ? -1 : a.initial > b.initial ? 1 : collator.compare(a.name, b.name);
}
