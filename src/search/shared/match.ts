import {
  type Entry,
  type Kind,
  type Measure,
  SEPARATOR,
  type SearchDocument,
  type Section,
} from "./document.ts";
import { type NormalText, normalizeCode, normalizeNumber, normalizeText } from "./normalize.ts";
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
  readonly numbers: readonly string[];
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
      const [, name, codes, amounts, more] = entry;
      const texts = [name, ...(more ? more.split(SEPARATOR) : [])].map(normalizeText);
      return {
        entry,
        texts,
        codes: codes.split(" ").filter(Boolean).map(normalizeCode),
        numbers: amounts.map(normalizeNumber),
      };
    }),
  }));
}

/** The entries of a document that answer every word, the best first. A word may also be answered by `context`, which the whole document shares. */
export function findHits(
  document: readonly PreparedSection[],
  query: Query,
  context: string,
  admits: (section: PreparedSection) => boolean,
): Hit[] {
  const hits = document.filter(admits).flatMap(({ section, title, entries }) => {
    const isAnsweredAround = (word: Word): boolean =>
      word.texts.some((text) => text !== "" && (context.includes(text) || title.includes(text)));
    return entries.flatMap((entry) => {
      const rank = rankEntry(entry, query, isAnsweredAround);
      return rank === undefined ? [] : [makeHit(section, entry, query, rank)];
    });
  });
  return hits.sort((a, b) => a.rank - b.rank);
}

/** Undefined unless every word is answered and at least one by the entry itself. */
function rankEntry(
  entry: PreparedEntry,
  query: Query,
  isAnsweredAround: (word: Word) => boolean,
): Rank | undefined {
  const ranks = query.words.map((word) => rankWord(entry, word));
  if (ranks.every((rank) => rank === undefined)) return undefined;
  if (query.words.some((word, index) => ranks[index] === undefined && !isAnsweredAround(word)))
    return undefined;
  if (entry.texts[0]?.text === query.whole) return RANKS.exact;
  return Math.max(...ranks.filter((rank) => rank !== undefined)) as Rank;
}

function rankWord({ texts, codes, numbers }: PreparedEntry, word: Word): Rank | undefined {
  const ranks = [
    ...texts.flatMap((text) => word.texts.map((wanted) => rankText(text, wanted))),
    rankCode(codes, word.code),
  ];
  if (word.number && numbers.includes(word.number)) ranks.push(RANKS.exact);
  const found = ranks.filter((rank) => rank !== undefined);
  return found.length > 0 ? (Math.min(...found) as Rank) : undefined;
}

function rankText({ text, starts }: NormalText, wanted: string): Rank | undefined {
  if (wanted === "") return undefined;
  if (text === wanted) return RANKS.exact;
  let found: Rank | undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (starts.has(at)) return RANKS.word;
    found = RANKS.part;
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
  { entry, texts, numbers }: PreparedEntry,
  { words }: Query,
  rank: Rank,
): Hit {
  const [anchor, name, code, amounts, more = "", unit = section.unit] = entry;
  const asked = words
    .map((word) => (word.number ? numbers.indexOf(word.number) : -1))
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
