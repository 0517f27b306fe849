import type { Phase } from "../../schema/vocabulary.ts";
import type { Kind } from "./document.ts";
import { understand } from "./everyday.ts";
import { type Answers, type Blocks, findMended, findNames, lookUpWord } from "./lookUp.ts";
import { type BureauInfo, type DocumentInfo, listDocuments, type Manifest } from "./manifest.ts";
import { findHits, type Hit, type PreparedSection, prepareDocument, RANKS, type Rank } from "./match.ts";
import type { NamedCount } from "./names.ts";
import { normalizeText } from "./normalize.ts";
import { parseQuery, type Query, replaceWord, type Word } from "./query.ts";

/** The index as its reader gets it. */
export interface SearchIndex {
  readonly manifest: Manifest;
  readonly documents: readonly DocumentInfo[];
  readonly blocks: Blocks;
  readonly loadDocument: (number: number) => Promise<PreparedSection[]>;
  /** Words that all hits of a document share, by its number: names of its bureau, and its year. */
  readonly contexts: readonly string[];
}

/** The filters that a reader has set; empty strings narrow nothing. */
export interface Filters {
  readonly bureau: string;
  readonly year: string;
  readonly phase: Phase | "";
  /** Id of what bureaus do. */
  readonly function: string;
  readonly kind: Kind | "";
  /** Id of a table. */
  readonly table: string;
}

/** A document that may answer a query. */
export interface Candidate {
  readonly number: number;
  readonly info: DocumentInfo;
  readonly rank: Rank;
  /** True where the document as a whole was asked for: every word is part of its name. */
  readonly itself: boolean;
}

/** An index of which the files are loaded by their addresses below its folder. */
export function openIndex(manifest: Manifest, load: (path: string) => Promise<string>): SearchIndex {
  const { version, separators } = manifest;
  const documents = listDocuments(manifest);
  const prepared = new Map<number, PreparedSection[]>();
  return {
    manifest,
    documents,
    blocks: { separators, load: (number) => load(`${version}/keys/${number}.txt`) },
    loadDocument: async (number) => {
      const document =
        prepared.get(number) ??
        prepareDocument(JSON.parse(await load(`${version}/documents/${number}.json`)));
      prepared.set(number, document);
      return document;
    },
    contexts: listContexts(manifest),
  };
}

/** The words that each document's hits share, normalized once for each bureau: there are fewer of them. */
function listContexts({ bureaus, documents, titles }: Manifest): string[] {
  const known = bureaus.map((bureau) => normalizeText(`${bureau.name} ${bureau.known}`).text);
  return documents.map((info) => {
    if ("title" in info) return normalizeText(info.title).text;
    const title = titles[info.phase ?? "budget"][info.unit ? "unit" : "department"]
      .replace("{name}", info.unit?.name ?? "")
      .replace("{year}", info.year);
    return `${known[info.bureau] ?? ""}${normalizeText(title).text}`;
  });
}

/** The answer of the index to a query. */
export interface Answered {
  /** The query as it was answered. */
  readonly query: Query;
  readonly answers: readonly Answers[];
  /** Names that words without an answer were taken for. */
  readonly takenAs: readonly string[];
  /** Parts of printed names that everyday words of the query stand for; they answered too. */
  readonly alsoCalled: readonly string[];
}

/**
 * Looks a query up. What people say stands for what budgets say too. Where nothing answers a word as it is, a spelling or an error is
 * taken for a name, or the word for several without spaces.
 */
export async function search(index: SearchIndex, typed: Query): Promise<Answered> {
  const { query, formal: alsoCalled } = understand(index.manifest.everyday, typed);
  const answers = await lookUp(index, query);
  const unanswered = query.words.filter(
    (word, position) =>
      answers[position]?.size === 0 && !index.contexts.some((context) => isIn(context, word)),
  );
  const groups = unanswered.length > 0 ? await guessNames(index.blocks, unanswered) : [];
  if (groups.length === 0) {
    const parted = partWords(
      index,
      typed,
      unanswered.map(({ texts }) => texts[0] ?? ""),
    );
    return parted === undefined ? { query, answers, takenAs: [], alsoCalled } : search(index, parted);
  }
  const others = query.words.filter((word) => !unanswered.includes(word));
  const [[first = ""] = []] = groups;
  const taken = {
    words: [...others, ...groups.map(replaceWord)],
    whole: others.length === 0 && groups.length === 1 ? normalizeText(first).text : "",
  };
  return { query: taken, answers: await lookUp(index, taken), takenAs: groups.flat(), alsoCalled };
}

/** The query with words parted that begin with a bureau's place or name, a year or an everyday word, as `徐水公车`; undefined where none does. */
function partWords(
  { contexts, manifest }: SearchIndex,
  { words, whole }: Query,
  unanswered: readonly string[],
): Query | undefined {
  const stands = (part: string): boolean =>
    Object.hasOwn(manifest.everyday, part) || contexts.some((context) => context.includes(part));
  const parts = words.map((word): readonly Word[] => {
    const [text = ""] = word.texts;
    const lengths = Array.from({ length: Math.max(0, text.length - 2) }, (_, cut) => text.length - 1 - cut);
    const length = unanswered.includes(text) ? lengths.find((end) => stands(text.slice(0, end))) : undefined;
    return length === undefined ? [word] : parseQuery(`${text.slice(0, length)} ${text.slice(length)}`).words;
  });
  return parts.every(({ length }) => length === 1) ? undefined : { words: parts.flat(), whole };
}

const lookUp = ({ blocks }: SearchIndex, { words }: Query): Promise<Answers[]> =>
  Promise.all(words.map((word) => lookUpWord(blocks, word)));

const isIn = (context: string, word: Word): boolean =>
  word.texts.some((text) => text !== "" && context.includes(text));

/** As many names as one spelling may mean. */
const MOST_NAMES = 3;

/** Names that words may mean which nothing answers to: one name that all mean, two that stand one behind the other, or one with an error mended. */
async function guessNames(blocks: Blocks, words: readonly Word[]): Promise<string[][]> {
  const texts = words.map((word) => word.texts[0] ?? "").filter(Boolean);
  const whole = await spellNames(blocks, texts);
  if (whole.length > 0) return [whole];
  for (let cut = texts.length - 1; cut > 0; cut -= 1) {
    const pair = await Promise.all(
      [texts.slice(0, cut), texts.slice(cut)].map((part) => spellNames(blocks, part)),
    );
    if (pair.every((names) => names.length > 0)) return pair;
  }
  const mended = pickCommon(await Promise.all(texts.map((text) => findMended(blocks, text))));
  return mended.length > 0 ? [mended] : [];
}

/** Names that words spell: all as one, or each for itself. */
async function spellNames(blocks: Blocks, texts: readonly string[]): Promise<string[]> {
  const joined = pickCommon([await findNames(blocks, texts.join(""))]);
  return joined.length > 0
    ? joined
    : pickCommon(await Promise.all(texts.map((text) => findNames(blocks, text))));
}

/** The first names that all lists have. */
function pickCommon([first = [], ...others]: readonly (readonly NamedCount[])[]): string[] {
  const common = first.filter(({ name }) =>
    others.every((names) => names.some((other) => other.name === name)),
  );
  return common.slice(0, MOST_NAMES).map(({ name }) => name);
}

/** The documents that may answer a query: the best first, else in the site's order. */
export function listCandidates(
  { manifest, documents, contexts }: SearchIndex,
  { query: { words }, answers }: Answered,
  filters: Filters,
): Candidate[] {
  const admitted = manifest.places.flatMap((place, number) => (admitsPlace(place, filters) ? [number] : []));
  const candidates = documents.flatMap((info, number): Candidate[] => {
    if (!admitsDocument(manifest, info, filters)) return [];
    const context = contexts[number] ?? "";
    const ranks = answers.map((answer) => bestRank(answer, admitted, number));
    const around = words.map((word) => isIn(context, word));
    if (ranks.some((rank, position) => rank === undefined && !around[position])) return [];
    const own = ranks.filter((rank) => rank !== undefined);
    const itself =
      info.bureau !== undefined &&
      around.every(Boolean) &&
      (filters.kind === "" || filters.kind === "disclosure") &&
      filters.table === "";
    if (own.length === 0 && !itself) return [];
    return [{ number, info, rank: own.length > 0 ? (Math.max(...own) as Rank) : RANKS.exact, itself }];
  });
  return candidates.sort((a, b) => a.rank - b.rank || a.number - b.number);
}

function bestRank(answers: Answers, places: readonly number[], document: number): Rank | undefined {
  const ranks = places.flatMap((place) => answers.get(place)?.get(document) ?? []);
  return ranks.length > 0 ? (Math.min(...ranks) as Rank) : undefined;
}

function admitsPlace({ id, kind }: { readonly id: string; readonly kind: Kind }, filters: Filters): boolean {
  return (filters.kind === "" || filters.kind === kind) && (filters.table === "" || filters.table === id);
}

function admitsDocument({ bureaus }: Manifest, info: DocumentInfo, filters: Filters): boolean {
  const bureau = info.bureau === undefined ? undefined : bureaus[info.bureau];
  return (
    (filters.bureau === "" || bureau?.id === filters.bureau) &&
    (filters.function === "" || bureau?.functions.includes(filters.function) === true) &&
    (filters.year === "" || info.year === filters.year) &&
    (filters.phase === "" || info.phase === filters.phase)
  );
}

/** The hits of a candidate, the best first; none where a long word was only looked like. */
export async function readHits(
  index: SearchIndex,
  { number }: Candidate,
  query: Query,
  filters: Filters,
): Promise<Hit[]> {
  const admits = ({ kind, place }: PreparedSection): boolean => admitsPlace({ id: place, kind }, filters);
  return findHits(await index.loadDocument(number), query, index.contexts[number] ?? "", admits);
}

/** Bureaus that every word of a query names. */
export function listBureaus({ manifest }: SearchIndex, { words }: Query): BureauInfo[] {
  return manifest.bureaus.filter(({ name, known }) =>
    words.every((word) => isIn(normalizeText(`${name} ${known}`).text, word)),
  );
}

/** Parts of a query are looked at up to this length, from this many places on: each place is one more look-up. */
const PARTS = { length: 4, starts: 3 };

/** Names that a part of the query leads to, the longest part first, for who found nothing. */
export async function suggestNames({ blocks }: SearchIndex, { whole }: Query): Promise<string[]> {
  const starts = Array.from({ length: Math.min(whole.length, PARTS.starts) }, (_, start) =>
    whole.slice(start, start + PARTS.length),
  );
  const parts = starts.map((text) =>
    Array.from({ length: text.length }, (_, cut) => text.slice(0, text.length - cut)),
  );
  for (const part of parts.flat().sort((a, b) => b.length - a.length)) {
    const names = part.length > 1 || whole.length === 1 ? await findNames(blocks, part) : [];
    if (names.length > 0) return names.slice(0, 8).map(({ name }) => name);
  }
  return [];
}
