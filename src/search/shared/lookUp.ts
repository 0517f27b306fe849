import { type AskedAmount, isWithin } from "./amounts.ts";
import { decodePostings } from "./docSet.ts";
import { cutKey, type Family, findBlocks, KEY_LENGTH, WHOLE } from "./keys.ts";
import { RANKS, type Rank } from "./match.ts";
import { isLatinWord } from "./normalize.ts";
import type { Word } from "./query.ts";
import { type Blocks, readLines, readTexts } from "./readBlocks.ts";

/** Ranks with which documents answer a word, by place and document. */
export type Answers = ReadonlyMap<number, ReadonlyMap<number, Rank>>;

async function readPlaces(
  blocks: Blocks,
  family: Family,
  text: string,
  alone?: boolean,
): Promise<Map<number, Set<number>>> {
  const places = new Map<number, Set<number>>();
  for (const postings of await readTexts(blocks, family, text, alone)) decodePostings(postings, places);
  return places;
}

/** Whether a text stands in keys whole, or by the beginning of a spelling. */
const isKey = (text: string): boolean => text.length <= KEY_LENGTH || isLatinWord(text);

/** Every document that may answer a word: none that does is missing; a text longer than a key may be one that does not. */
export async function lookUpWord(blocks: Blocks, word: Word): Promise<Answers> {
  const none = Promise.resolve(new Map<number, Set<number>>());
  const found = await Promise.all(
    [
      ...word.texts.flatMap((text) => [
        [
          RANKS.exact,
          text && text.length <= KEY_LENGTH ? readPlaces(blocks, "B", text + WHOLE, true) : none,
        ] as const,
        // What is longer than a key is looked up by both its ends, as a part.
        [RANKS.word, text && isKey(text) ? readPlaces(blocks, "B", cutKey(text)) : none] as const,
        [RANKS.part, text && !isLatinWord(text) ? readParts(blocks, text) : none] as const,
      ]),
      ...(word.amount?.keys ?? []).map((key) => [RANKS.exact, readPlaces(blocks, "A", key, true)] as const),
      [RANKS.word, word.amount ? readNear(blocks, word.amount) : none] as const,
      [RANKS.exact, word.code ? readPlaces(blocks, "C", word.code, true) : none] as const,
      [RANKS.word, word.code ? readPlaces(blocks, "C", word.code) : none] as const,
    ].map(async ([rank, places]) => ({ rank, places: await places })),
  );
  const answers = new Map<number, Map<number, Rank>>();
  for (const { rank, places } of found.sort((a, b) => a.rank - b.rank))
    for (const [place, documents] of places) {
      if (documents.size === 0) continue;
      const ranks = answers.get(place) ?? new Map<number, Rank>();
      answers.set(place, ranks);
      for (const document of documents) if (!ranks.has(document)) ranks.set(document, rank);
    }
  return answers;
}

/** A word without what is near its amount, where a code or an amount is the word itself. */
export async function settleAmount(blocks: Blocks, word: Word): Promise<Word> {
  const { amount, code } = word;
  if (!amount?.isBare) return word;
  const exact = await Promise.all([
    ...amount.keys.map((key) => readTexts(blocks, "A", key, true)),
    readTexts(blocks, "C", code),
  ]);
  return exact.some(({ length }) => length > 0) ? { ...word, amount: { ...amount, near: [] } } : word;
}

/** Blocks that a look-up of near amounts may read. */
const MOST_BLOCKS = 6;

/** Documents, by place, that print an amount which rounds to the one asked for. */
async function readNear(blocks: Blocks, { near }: AskedAmount): Promise<Map<number, Set<number>>> {
  const places = new Map<number, Set<number>>();
  for (const range of near) {
    const [[first], [last]] = [range.from, range.to].map((end) =>
      findBlocks(blocks.separators, `A${end}`),
    ) as [[number, number], [number, number]];
    if (last - first >= MOST_BLOCKS) continue;
    for (const { key, text } of await readLines(blocks, "A", range.from, range.to))
      if (isWithin(key, range)) decodePostings(text, places);
  }
  return places;
}

/**
 * Documents, by place, in whose texts a text stands. One longer than a key is looked up by its beginning and
 * its end.
 */
async function readParts(blocks: Blocks, text: string): Promise<Map<number, Set<number>>> {
  const head = await readPlaces(blocks, "T", cutKey(text));
  if (text.length <= KEY_LENGTH) return head;
  const tail = await readPlaces(
    blocks,
    "T",
    text.slice(isSecondHalf(text, -KEY_LENGTH) ? 1 - KEY_LENGTH : -KEY_LENGTH),
  );
  return new Map(
    [...head].map(([place, documents]) => [place, documents.intersection(tail.get(place) ?? new Set())]),
  );
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(text.length + at);
  return unit >= 0xdc00 && unit < 0xe000;
}
