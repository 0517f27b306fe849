import type { Phase, QuestionMeaning } from "../../../schema/vocabulary.ts";
import type { Manifest } from "../manifest.ts";
import type { SearchIndex } from "../openIndex.ts";
import { isLatin, listPlaces, type Part, splitParts, stripLevel } from "./lexicon.ts";

/** What somebody asks for, as far as it is said. */
export interface Question {
  /** What it is about, in the words that were typed; empty for all money of a disclosure. */
  readonly about: string;
  /** Numbers of the bureaus that are named; undefined where none is. */
  readonly bureaus: readonly number[] | undefined;
  /** True where the bureaus are named themselves, or by their own place: not by a place that they are only in. */
  readonly isOwn: boolean;
  /** How many of its words name bureaus, places or functions. */
  readonly named: number;
  /** True where an English or spelled word says what a bureau does: printed texts have no such words. */
  readonly inLatin: boolean;
  /** The year that is meant; empty where several are. Of a year that is compared with the one before, the change is asked for. */
  readonly year: string | undefined;
  /** Every year that is named. */
  readonly years: readonly string[];
  readonly phase: Phase;
  readonly meanings: ReadonlySet<QuestionMeaning>;
}

/** Parts that name bureaus. */
const NAMING: readonly Part["kind"][] = ["bureaus", "office", "place", "function"];

/** Meanings that make of words a question. */
const ASKS: readonly QuestionMeaning[] = ["amount", "most", "least", "bureau", "change"];

export const isAsked = ({ meanings }: Question): boolean => ASKS.some((meaning) => meanings.has(meaning));

/** A query as a question; `today` tells which year this year is. */
export function readQuestion(index: SearchIndex, typed: string, today: Date): Question {
  const parts = takeBack(index, splitParts(index.lexicon, typed));
  const meanings = new Set(parts.flatMap((part) => (part.kind === "meaning" ? [part.meaning] : [])));
  const years = [...new Set(parts.flatMap((part) => (part.kind === "year" ? [part.year] : [])))].sort();
  const thisYear = today.getFullYear();
  const relative = meanings.has("this-year")
    ? thisYear
    : meanings.has("last-year")
      ? thisYear - 1
      : undefined;
  return {
    about: parts.flatMap((part) => (part.kind === "rest" ? [part.text] : [])).join(" "),
    ...findNamed(index, parts),
    named: parts.filter(({ kind }) => NAMING.includes(kind)).length,
    inLatin: parts.some(({ kind, text }) => kind === "function" && isLatin(text)),
    year:
      years.length > 1
        ? pickCompared(years, meanings)
        : (years[0] ?? (relative === undefined ? undefined : String(relative))),
    years,
    phase: meanings.has("final") ? "final" : "budget",
    meanings,
  };
}

/** Of two years that follow each other and are compared the later, which has the change; of others none is meant alone. */
function pickCompared([first, last, ...others]: readonly string[], meanings: Question["meanings"]): string {
  const isChange = meanings.has("change") && others.length === 0 && Number(last) === Number(first) + 1;
  return isChange && last ? last : "";
}

/** Parts of which a function that no bureau of the named places has is what is asked for: 徐水 住房公积金 names no office. */
function takeBack({ manifest }: SearchIndex, parts: readonly Part[]): Part[] {
  const places = parts.flatMap((part) => (part.kind === "place" ? [part.place] : []));
  const isThere = (id: string): boolean =>
    manifest.bureaus.some(
      ({ known, functions }) =>
        functions.includes(id) &&
        (places.length === 0 || places.some((place) => findPlace(listPlaces(known), place) >= 0)),
    );
  return parts.map((part) =>
    part.kind === "function" && !isThere(part.id) ? { kind: "rest", text: part.text } : part,
  );
}

/** The words of a question that are looked for: all but those that only ask. */
export function listSaid(index: SearchIndex, typed: string): string[] {
  return splitParts(index.lexicon, typed).flatMap((part) => (part.kind === "meaning" ? [] : [part.text]));
}

type Named = Pick<Question, "bureaus" | "isOwn">;

function findNamed({ manifest }: SearchIndex, parts: readonly Part[]): Named {
  const named = new Set(parts.flatMap((part) => (part.kind === "bureaus" ? part.bureaus : [])));
  const places = parts.flatMap((part) => (part.kind === "place" ? [part.place] : []));
  const isOffice = parts.some(({ kind }) => kind === "function" || kind === "office");
  if (named.size > 0) {
    // An office beside a bureau's name is another bureau's (烟台医保局 烟台教育局).
    const { bureaus = [] } = isOffice ? findByPlace(manifest, parts, places) : {};
    const all = new Set([...named, ...bureaus, ...listOthers(manifest, named, places)]);
    return { bureaus: [...all], isOwn: true };
  }
  return places.length > 0 || isOffice
    ? findByPlace(manifest, parts, places)
    : { bureaus: undefined, isOwn: false };
}

/** Bureaus that are told by their places, by what they do, or by both. */
function findByPlace(manifest: Manifest, parts: readonly Part[], places: readonly string[]): Named {
  const functions = parts.flatMap((part) => (part.kind === "function" ? [part.id] : []));
  const offices = new Set(parts.flatMap((part) => (part.kind === "office" ? part.bureaus : [])));
  const all = manifest.bureaus.map((bureau, number) => ({
    ...bureau,
    number,
    places: listPlaces(bureau.known),
  }));
  const does = ({ number, functions: own }: (typeof all)[number]): boolean =>
    (functions.length === 0 && offices.size === 0) ||
    offices.has(number) ||
    functions.some((id) => own.includes(id));
  // 河北徐水 is 徐水: a place that another named one lies in says nothing more.
  const inner = places.filter((place) =>
    places.every((other) => all.every((bureau) => !lies(bureau.places, other, place))),
  );
  const candidates = all.filter(does);
  const isOf = (bureau: (typeof all)[number], place: string): boolean =>
    findPlace(bureau.places, place) === bureau.places.length - 1;
  const own = candidates.filter((bureau) => inner.some((place) => isOf(bureau, place)));
  const within = candidates.filter(
    (bureau) => inner.length === 0 || inner.some((place) => findPlace(bureau.places, place) >= 0),
  );
  const isOwn = inner.length > 0 && inner.every((place) => own.some((bureau) => isOf(bureau, place)));
  return { bureaus: (isOwn ? own : within).map(({ number }) => number), isOwn };
}

/** Bureaus of places that are named beside bureaus of other places: 徐水 beside 烟台市教育局, but not 保定 beside 徐水区医疗保障局. */
function listOthers({ bureaus }: Manifest, named: ReadonlySet<number>, places: readonly string[]): number[] {
  const all = bureaus.map(({ known }) => listPlaces(known));
  const others = places.filter((place) =>
    [...named].every((number) => findPlace(all[number] ?? [], place) < 0),
  );
  return all.flatMap((own, number) =>
    !named.has(number) && others.some((place) => findPlace(own, place) === own.length - 1) ? [number] : [],
  );
}

/** Where a place stands among a bureau's places, by its name with or without its level (吉林省 is no 吉林市); -1 where it does not. */
const findPlace = (places: readonly string[], place: string): number =>
  places.findLastIndex((name) => name === place || stripLevel(name) === place);

/** Whether one of a bureau's places lies in another of them. */
function lies(places: readonly string[], inside: string, outside: string): boolean {
  const at = findPlace(places, outside);
  return at >= 0 && findPlace(places, inside) > at;
}
