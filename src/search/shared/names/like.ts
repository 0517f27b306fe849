import { HAN } from "../../../text/chinese.ts";
import { stemEnglish } from "../normalize.ts";
import { type Blocks, readLine, readLines } from "../readBlocks.ts";

/** A name that all disclosures share, as the index has it. */
interface KnownName {
  readonly name: string;
  /** Without spaces. */
  readonly pinyin: string;
  /** Phrases of words. */
  readonly english: readonly string[];
}

/**
 * Names that differ from words by few errors, the nearest first: other, missing, more or swapped characters, characters of the same
 * sound, errors in pinyin or in English words. The names are those that all disclosures share, so that one list of them is enough.
 */
export async function findLike(blocks: Blocks, texts: readonly string[]): Promise<string[]> {
  const text = texts.join("");
  const known = await readKnown(blocks);
  if (!HAN.test(text))
    return pickNearest(known, ({ pinyin, english }) =>
      Math.min(
        countErrors(text, pinyin),
        ...english.map((phrase) => countWordErrors(texts.map(stemEnglish), phrase)),
      ),
    );
  const written = pickNearest(known, ({ name }) => countErrors(text, name));
  if (written.length > 0) return written;
  const sounds = await spell(blocks, text);
  return pickNearest(known, ({ pinyin }) => countErrors(sounds, pinyin, mostErrors(text)));
}

function pickNearest(known: readonly KnownName[], count: (name: KnownName) => number): string[] {
  const counted = known.map((name) => ({ name: name.name, errors: count(name) }));
  const least = Math.min(...counted.map(({ errors }) => errors));
  return least === Infinity
    ? []
    : counted
        .filter(({ errors }) => errors === least)
        .map(({ name }) => name)
        .sort((a, b) => a.length - b.length);
}

async function readKnown(blocks: Blocks): Promise<KnownName[]> {
  return (await readLines(blocks, "Y", "", "\uffff")).map(({ key, text }) => {
    const [pinyin = "", ...english] = text.split("|");
    return { name: key, pinyin, english };
  });
}

/** The pinyin of a text, each character by its commonest sound. */
async function spell(blocks: Blocks, text: string): Promise<string> {
  const sounds = await Promise.all([...text].map((character) => readLine(blocks, "P", character)));
  return sounds.map((sound, index) => sound ?? [...text][index]).join("");
}

/** Errors that are forgiven in texts of so many characters: Chinese ones say more than letters. */
const FORGIVEN = { chinese: [3, 5], letters: [4, 8] } as const;

export function mostErrors(text: string): number {
  return FORGIVEN[HAN.test(text) ? "chinese" : "letters"].filter((least) => text.length >= least).length;
}

/** Errors between a text and a name, or the beginning of a longer one: in Chinese of one error at most, since two may be another word. */
function countErrors(text: string, name: string, most = mostErrors(text)): number {
  if (most === 0 || name.length < text.length - most) return Infinity;
  const ofBeginning = HAN.test(text) ? Math.min(most, 1) : most;
  const [whole, begun] = [measure(text, name, most), measure(text, name.slice(0, text.length), ofBeginning)];
  return Math.min(
    whole <= most ? whole : Infinity,
    text.length >= 4 && begun <= ofBeginning ? begun : Infinity,
  );
}

/** Errors between words and those that follow each other in a phrase. */
function countWordErrors(words: readonly string[], phrase: string): number {
  const all = phrase.split(" ");
  const sums = all.slice(0, all.length - words.length + 1).map((_, start) =>
    words.reduce((sum, word, index) => {
      const most = mostErrors(word);
      const errors = measure(word, all[start + index] ?? "", most);
      return errors > most ? Infinity : sum + errors;
    }, 0),
  );
  return Math.min(Infinity, ...sums);
}

/** Characters to add, leave out, change or swap with their neighbour (optimal string alignment); more than `most` is not counted on. */
export function measure(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isAlike = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isAlike ? 0 : 1),
        isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}
