import type { Phase } from "../../schema/vocabulary.ts";
import type { Answered } from "./answered.ts";
import type { Kind } from "./document.ts";
import type { Answers } from "./lookUp.ts";
import type { BureauInfo, DocumentInfo, Manifest } from "./manifest.ts";
import { type Found, findHits, isIn, type PreparedSection, RANKS, type Rank } from "./match.ts";
import { normalizeText } from "./normalize.ts";
import type { SearchIndex } from "./openIndex.ts";
import type { Query } from "./query.ts";

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

/** A document that answers a query. */
export interface Candidate {
  readonly number: number;
  readonly info: DocumentInfo;
  readonly rank: Rank;
  /** True where the document as a whole was asked for: every word is part of its name. */
  readonly itself: boolean;
}

/**
 * The documents that answer a query: those that answer all words in one place, or if none does, those that answer them in several. First
 * come those of which most words name the bureau or year, then the best, else the site's order.
 */
export function listCandidates(
  { manifest, documents, contexts }: SearchIndex,
  { query: { words }, answers }: Answered,
  filters: Filters,
): Candidate[] {
  const admitted = manifest.places.flatMap((place, number) => (admitsPlace(place, filters) ? [number] : []));
  const indicators = manifest.places.findIndex(({ kind }) => kind === "indicator");
  const candidates = documents.flatMap((info, number) => {
    if (!admitsDocument(manifest, info, filters)) return [];
    const context = contexts[number] ?? "";
    const ranks = answers.map((answer, position) => {
      const rank = bestRank(answer, admitted, number);
      const isElsewhere = words[position]?.amount?.isTarget && !answer.get(indicators)?.has(number);
      return isElsewhere && rank === RANKS.exact ? RANKS.word : rank;
    });
    const around = words.map((word) => isIn(context, word));
    if (ranks.some((rank, position) => rank === undefined && !around[position])) return [];
    const own = ranks.filter((rank) => rank !== undefined);
    const itself =
      info.bureau !== undefined &&
      around.every(Boolean) &&
      (filters.kind === "" || filters.kind === "disclosure") &&
      filters.table === "";
    if (own.length === 0 && !itself) return [];
    const isTogether = admitted.some((place) =>
      answers.every((answer, position) => around[position] || answer.get(place)?.has(number)),
    );
    const rank: Rank = own.length > 0 ? (Math.max(...own) as Rank) : RANKS.exact;
    return [{ number, info, rank, itself, isTogether, named: around.filter(Boolean).length }];
  });
  const together = candidates.filter(({ isTogether }) => isTogether);
  return (together.length > 0 ? together : candidates)
    .sort((a, b) => b.named - a.named || a.rank - b.rank || a.number - b.number)
    .map(({ number, info, rank, itself }) => ({ number, info, rank, itself }));
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

/** The hits of a candidate; none where a long word was only looked like. */
export async function readHits(
  index: SearchIndex,
  { number }: Candidate,
  query: Query,
  filters: Filters,
): Promise<Found> {
  const admits = ({ kind, place }: PreparedSection): boolean => admitsPlace({ id: place, kind }, filters);
  return findHits(await index.loadDocument(number), query, index.contexts[number] ?? "", admits);
}

/** Bureaus that every word of a query names. */
export function listBureaus({ manifest }: SearchIndex, { words }: Query): BureauInfo[] {
  return manifest.bureaus.filter(({ name, known, spelled }) =>
    words.every((word) => isIn(normalizeText(`${name} ${known} ${spelled.join(" ")}`).text, word)),
  );
}
