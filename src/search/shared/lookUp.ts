import { decodePostings } from "./docSet.ts";
import { cutKey, type Family, findBlocks, isWide, KEY_LENGTH, listDeletions, WHOLE } from "./keys.ts";
import { RANKS, type Rank } from "./match.ts";
import { decodeNames, type NamedCount, rankNames } from "./names.ts";
import type { Word } from "./query.ts";

/** The index's blocks as its reader gets them. */
export interface Blocks {
  readonly separators: readonly string[];
  readonly load: (number: number) => Promise<string>;
}

/** Ranks with which documents answer a word, by place and document. */
export type Answers = ReadonlyMap<number, ReadonlyMap<number, Rank>>;

/** The lines under all keys of a family that begin so, or under the key alone. */
async function readTexts(blocks: Blocks, family: Family, text: string, alone = false): Promise<string[]> {
  const key = family + text;
  const wide = !alone && isWide(blocks.separators, key);
  const wanted = wide ? `W${key}` : key;
  const [first, last] = findBlocks(blocks.separators, wanted);
  const numbers =
    wide || alone ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const loaded = await Promise.all(numbers.map(blocks.load));
  const start = wide || alone ? `${wanted}\t` : wanted;
  return loaded.flatMap((block) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(start))
      .map((line) => line.slice(line.indexOf("\t") + 1)),
  );
}

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
        [RANKS.word, text ? readPlaces(blocks, "B", cutKey(text)) : none] as const,
        [RANKS.part, text ? readParts(blocks, text) : none] as const,
      ]),
      [RANKS.exact, word.number ? readPlaces(blocks, "A", word.number, true) : none] as const,
      [RANKS.exact, word.code ? readPlaces(blocks, "C", word.code, true) : none] as const,
      [RANKS.word, word.code ? readPlaces(blocks, "C", word.code) : none] as const,
    ].map(async ([rank, places]) => ({ rank, places: await places })),
  );
  const answers = new Map<number, Map<number, Rank>>();
  for (const { rank, places } of found.sort((a, b) => a.rank - b.rank))
    for (const [place, documents] of places) {
      const ranks = answers.get(place) ?? new Map<number, Rank>();
      answers.set(place, ranks);
      for (const document of documents) if (!ranks.has(document)) ranks.set(document, rank);
    }
  return answers;
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

/** Names that begin so, or whose pinyin, initials or English words do: those that are so whole first. */
export async function findNames(blocks: Blocks, text: string): Promise<NamedCount[]> {
  if (text === "") return [];
  const [whole, begun] = await Promise.all([
    readTexts(blocks, "N", text, true),
    readTexts(blocks, "N", text),
  ]);
  const first = rankNames(whole.flatMap(decodeNames));
  return [
    ...first,
    ...rankNames(begun.flatMap(decodeNames)).filter(
      ({ name }) => !first.some((other) => other.name === name),
    ),
  ];
}

/** Names that differ from a text by one character more, less or other, or by two that changed places. */
export async function findMended(blocks: Blocks, text: string): Promise<NamedCount[]> {
  const found = await Promise.all(
    [text, ...listDeletions(text)].map((form) => readTexts(blocks, "V", form, true)),
  );
  return rankNames(found.flat().flatMap(decodeNames));
}
