/**
 * Families of keys; the letter comes first in the key.
 * A amounts, whole. B texts from where a word begins; a whole text also ends in `!`. C codes. E names by their English words. F figures of
 * a topic, by its id. H what a traditional character is in simplified writing. N names by what people type for them: themselves, pinyin,
 * initials. P the pinyin of a character. Q topics by what they are called. T texts from any place. V names with one character left out,
 * whole, for typing errors. W what all keys with a wide beginning hold together. Y names that all disclosures share, with their pinyin
 * and English.
 */
export type Family = "A" | "B" | "C" | "E" | "F" | "H" | "N" | "P" | "Q" | "T" | "V" | "W" | "Y";

/** Texts are cut to this length in keys: a longer query is looked up by its beginning and its end. */
export const KEY_LENGTH = 12;

/** Spellings of names are cut to so many letters. */
export const SPELLING_LENGTH = 24;

/** Characters of the names whose typing errors are mended. */
export const MENDED = { least: 3, most: 10 };

/** Ends the key of a whole text; sorts before every letter and digit. */
export const WHOLE = "!";

/** The first characters of a text that go into a key; a character of two code units is not cut in half. */
export function cutKey(text: string, start = 0): string {
  const end = start + KEY_LENGTH;
  const last = text.charCodeAt(end - 1);
  return text.slice(start, last >= 0xd800 && last < 0xdc00 ? end - 1 : end);
}

/** A text with each of its characters left out once. */
export function listDeletions(text: string): string[] {
  const characters = [...text];
  return [...new Set(characters.map((_, index) => characters.toSpliced(index, 1).join("")))];
}

/** First and last block that may hold keys that begin with `prefix`. `separators` are the beginnings of all blocks but the first. */
export function findBlocks(separators: readonly string[], prefix: string): [first: number, last: number] {
  return [countUpTo(separators, prefix), countUpTo(separators, `${prefix}\uffff`)];
}

/** The number of separators that are at most `key`. */
function countUpTo(separators: readonly string[], key: string): number {
  let low = 0;
  let high = separators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((separators[middle] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keys that begin with `prefix` fill more blocks than a query should load: their sum stands under W. */
export function isWide(separators: readonly string[], prefix: string): boolean {
  const [first, last] = findBlocks(separators, prefix);
  return last - first >= 2;
}
