import { pinyin, polyphonic } from "pinyin-pro";
import { listDeletions, MENDED, SPELLING_LENGTH } from "../shared/keys.ts";
import { normalizeText, stemEnglish } from "../shared/normalize.ts";

/** A name that people are helped to type: as shown, how often it occurs, and other words for it. */
export interface Name {
  readonly name: string;
  readonly count: number;
  readonly english: readonly string[];
}

/** Spellings go on for so many characters of the name: whoever types may begin at any of them. */
const SYLLABLES = 12;
/** Names are spelled from each of so many first characters. */
const SPELLED = 40;
/** Ways of reading a piece of a name up to this length: of its characters with several sounds, the first are told apart. */
const READINGS = { most: 4, longest: 8 } as const;

/** Spellings that people type for a name: from each of its words itself, and from each character pinyin and initials. */
export function listSpellings({ name }: Name): string[] {
  const { text, starts } = normalizeText(name);
  const spellings = new Set([...starts].map((start) => text.slice(start)));
  if (!/\p{Script=Han}/u.test(text)) return [...spellings];
  const inContext = spell(text);
  const isShort = inContext.length <= READINGS.longest;
  const sounds = isShort ? polyphonic(text, { toneType: "none", type: "array", v: true }) : [];
  for (let at = 0; at < Math.min(inContext.length, SPELLED); at += 1) {
    const end = at + SYLLABLES;
    for (const reading of listReadings(inContext.slice(at, end), sounds.slice(at, end))) {
      spellings.add(reading.join("").slice(0, SPELLING_LENGTH));
      spellings.add(reading.map((syllable) => syllable[0]).join(""));
    }
  }
  return [...spellings];
}

/** The pinyin of a text by syllables, characters with several sounds read as in the word they stand in; ü is v. */
export const spell = (text: string): string[] => pinyin(text, { toneType: "none", type: "array", v: true });

/** Ways in which syllables may be read, as in their words first: 乐亭 is leting and laoting. */
function listReadings(inContext: readonly string[], sounds: readonly (readonly string[])[]): string[][] {
  let readings: string[][] = [[]];
  inContext.forEach((syllable, index) => {
    const others = (sounds[index] ?? []).filter((sound) => sound !== syllable);
    readings = [syllable, ...others]
      .flatMap((sound) => readings.map((reading) => [...reading, sound]))
      .slice(0, READINGS.most);
  });
  return readings;
}

/** English words of a name, from each word on: whole words, for no word is a part of another. */
export function listEnglish({ english }: Name): string[] {
  return english.flatMap((gloss) => {
    const words = splitEnglish(gloss);
    return words.map((_, index) => `${words.slice(index).join(" ")} `);
  });
}

/** The words of an English phrase, as they are compared. */
export const splitEnglish = (phrase: string): string[] =>
  phrase
    .split(/[\s/-]+/)
    .map((word) => stemEnglish(normalizeText(word).text))
    .filter(Boolean);

/** Forms with one character left out, and the form itself: two forms that are one error apart share one of them. */
export function listMended({ name, english }: Name): string[] {
  const forms = [name, ...english.flatMap((gloss) => gloss.split(/\s+/))].map(
    (form) => normalizeText(form).text,
  );
  return forms
    .filter((form) => form.length >= MENDED.least && form.length <= MENDED.most)
    .flatMap((form) => [form, ...listDeletions(form)]);
}
