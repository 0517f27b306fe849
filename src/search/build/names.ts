import { pinyin } from "pinyin-pro";
import { listDeletions } from "../shared/keys.ts";
import { normalizeText } from "../shared/normalize.ts";

/** A name that people are helped to type: as shown, how often it occurs, and other words for it. */
export interface Name {
  readonly name: string;
  readonly count: number;
  readonly english: readonly string[];
}

/** Longer names are typed in part, from their beginning. */
const SYLLABLES = 12;
/** Names whose typing errors are mended. */
const MENDED = { least: 3, most: 10 };

/**
 * Spellings that people type for a name: from each of its words, its pinyin and initials from each syllable,
 * its English words.
 */
export function listSpellings({ name, english }: Name): string[] {
  const { text, starts } = normalizeText(name);
  const spellings = new Set([...starts].map((start) => text.slice(start)));
  if (/\p{Script=Han}/u.test(text) && text.length <= SYLLABLES) {
    const syllables = pinyin(text, { toneType: "none", type: "array", v: true });
    syllables.forEach((_, index) => {
      spellings.add(syllables.slice(index).join(""));
      spellings.add(
        syllables
          .slice(index)
          .map((syllable) => syllable[0])
          .join(""),
      );
    });
  }
  for (const gloss of english) {
    const words = gloss
      .split(/\s+/)
      .map((word) => normalizeText(word).text)
      .filter(Boolean);
    words.forEach((_, index) => {
      spellings.add(words.slice(index).join(""));
    });
  }
  return [...spellings];
}

/** Forms with one character left out, and the form itself: two forms that are one error apart share one of them. */
export function listMended({ name, english }: Name): string[] {
  const forms = [name, ...english.flatMap((gloss) => gloss.split(/\s+/))].map(
    (form) => normalizeText(form).text,
  );
  return forms
    .filter((form) => form.length >= MENDED.least && form.length <= MENDED.most)
    .flatMap((form) => [form, ...listDeletions(form)]);
}
