import { isWithin, listAmountKeys } from "./amounts.ts";
import {
  type Entry,
  type Kind,
  type Measure,
  SEPARATOR,
  type SearchDocument,
  type Section,
} from "./document.ts";
import { isLatinWord, type NormalText, normalizeCode, normalizeText } from "./normalize.ts";
import type { Query, Word } from "./query.ts";

/** Ranks of an answer: the text is the word, has it as a word, or has it as a part. */
export const RANKS = { exact: 0, word: 1, part: 2 } as const;
export type Rank = (typeof RANKS)[keyof typeof RANKS];

/** An entry that answers a query. */
export interface Hit {
  readonly kind: Kind;
  readonly place: string;
  readonly section: string;
  readonly name: string;
  readonly code: string;
  /** The first of its other texts that answers a word which the name does not. */
  readonly beside: string;
  /** Below the site's base path. */
  readonly path: string;
  readonly amount: string;
  readonly unit: string;
  readonly measure: string;
  readonly rank: Rank;
}

/** An entry with what it is compared by, made once for all queries. */
interface PreparedEntry {
  readonly entry: Entry;
  /** Its name, then its other texts. */
  readonly texts: readonly NormalText[];
  readonly codes: readonly string[];
  /** The keys of each of its amounts. */
  readonly amounts: readonly (readonly string[])[];
}

export interface PreparedSection extends Pick<Section, "kind" | "place"> {
  readonly section: Section;
  readonly title: string;
  readonly entries: readonly PreparedEntry[];
}

/** A document made ready for any number of queries. */
export function prepareDocument({ sections }: SearchDocument): PreparedSection[] {
  return sections.map((section) => ({
    kind: section.kind,
    place: section.place,
    section,
    title: normalizeText(section.title).text,
    entries: section.entries.map((entry) => {
      const [, name, codes, , more] = entry;
      const texts = [name, ...(more ? more.split(SEPARATOR) : [])].map(normalizeText);
      return {
        entry,
        texts,
        codes: codes.split(" ").filter(Boolean).map(normalizeCode),
        amounts: listKeysOf(section, entry),
      };
    }),
  }));
}

/** The keys of each amount of an entry; the build writes the same into the index. */
export function listKeysOf({ unit, measures }: Pick<Section, "unit" | "measures">, entry: Entry): string[][] {
  const [, , , amounts, , own = unit] = entry;
  return amounts.map((amount, index) => listAmountKeys(amount, measures[index]?.unit ?? own));
}

/** What a document holds for a query. */
export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** False where no entry answers all words: the hits answer one or some each. */
  readonly together: boolean;
}

/**
 * The entries of a document that answer every word; where none does, those that answer any. A word may also be answered by `context`,
 * which the whole document shares.
 */
export function findHits(
  document: readonly PreparedSection[],
  query: Query,
  context: string,
  admits: (section: PreparedSection) => boolean,
): Found {
  const around = query.words.map((word) => isIn(context, word));
  const some = document.filter(admits).flatMap(({ section, title, entries }) => {
    const answered = query.words.map((word, index) => around[index] || isIn(title, word));
    return entries.flatMap((entry) => {
      const ranks = query.words.map((word) => rankWord(entry, word));
      const own = ranks.filter((rank) => rank !== undefined);
      if (own.length === 0) return [];
      const isWhole = ranks.every((rank, index) => rank !== undefined || answered[index]);
      const isAsked = isWhole || ranks.some((rank, index) => rank !== undefined && !around[index]);
      const isExact = entry.texts[0]?.text === query.whole;
      const isElsewhere = section.kind !== "indicator" && query.words.some(({ amount }) => amount?.isTarget);
      if (isElsewhere) own.push(RANKS.word);
      const rank = isExact ? RANKS.exact : (Math.max(...own) as Rank);
      return isAsked ? [{ isWhole, hit: makeHit(section, entry, query, rank) }] : [];
    });
  });
  const together = some.some(({ isWhole }) => isWhole);
  const hits = some.filter(({ isWhole }) => isWhole === together).map(({ hit }) => hit);
  return { hits: hits.sort((a, b) => a.rank - b.rank), together };
}

/** Whether a text that is shared by what stands in it answers a word. */
export const isIn = (context: string, word: Word): boolean =>
  word.texts.some((text) => text !== "" && context.includes(text));

function rankWord({ texts, codes, amounts }: PreparedEntry, word: Word): Rank | undefined {
  const ranks = [
    ...texts.flatMap((text) => word.texts.map((wanted) => rankText(text, wanted))),
    rankCode(codes, word.code),
    ...amounts.map((keys) => rankAmount(keys, word)),
  ];
  const found = ranks.filter((rank) => rank !== undefined);
  return found.length > 0 ? (Math.min(...found) as Rank) : undefined;
}

function rankAmount(keys: readonly string[], { amount }: Word): Rank | undefined {
  if (amount === undefined) return undefined;
  if (keys.some((key) => amount.keys.includes(key))) return RANKS.exact;
  return amount.near.some((range) => keys.some((key) => isWithin(key, range))) ? RANKS.word : undefined;
}

function rankText({ text, starts }: NormalText, wanted: string): Rank | undefined {
  if (wanted === "") return undefined;
  if (text === wanted) return RANKS.exact;
  const isLatin = isLatinWord(wanted);
  let found: Rank | undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (starts.has(at) && (!isLatin || end === text.length || starts.has(end))) return RANKS.word;
    if (starts.has(at) || !isLatin) found = RANKS.part;
  }
  return found;
}

function rankCode(codes: readonly string[], wanted: string): Rank | undefined {
  if (wanted === "" || codes.length === 0) return undefined;
  if (codes.includes(wanted)) return RANKS.exact;
  return codes.some((code) => code.startsWith(wanted)) ? RANKS.word : undefined;
}

/** The hit shows the amount that was asked for, else the first that is printed. */
function makeHit(
  section: Section,
  { entry, texts, amounts: keys }: PreparedEntry,
  { words }: Query,
  rank: Rank,
): Hit {
  const [anchor, name, code, amounts, more = "", unit = section.unit] = entry;
  const asked = words
    .map((word) => keys.findIndex((each) => rankAmount(each, word) !== undefined))
    .find((index) => index >= 0);
  const index = asked ?? amounts.findIndex((amount) => amount !== "");
  const measure: Measure | undefined = section.measures[index];
  const shown = texts[0]?.text ?? "";
  const missing = words.flatMap((word) => word.texts).filter((text) => text && !shown.includes(text));
  const beside =
    more.split(SEPARATOR)[
      texts.slice(1).findIndex(({ text }) => missing.some((wanted) => text.includes(wanted)))
    ] ?? "";
  return {
    kind: section.kind,
    place: section.place,
    section: section.title,
    name,
    code,
    beside,
    path: section.path + anchor,
    amount: amounts[index] ?? "",
    unit: amounts[index]?.endsWith("%") ? "" : (measure?.unit ?? unit),
    measure: measure?.name ?? "",
    rank,
  };
}
