import type { QuestionMeaning } from "../../../schema/vocabulary.ts";
import type { Manifest } from "../manifest.ts";
import { normalizeText } from "../normalize.ts";

/**
 * A part of what somebody typed. Bureaus are told by their numbers in the manifest: by their names, or by what stands behind the place in
 * them (an office); a place is a name as it was typed, or without 省, 市, 区 or 县.
 */
export type Part =
  | { readonly kind: "bureaus"; readonly text: string; readonly bureaus: readonly number[] }
  | { readonly kind: "office"; readonly text: string; readonly bureaus: readonly number[] }
  | { readonly kind: "place"; readonly text: string; readonly place: string }
  | { readonly kind: "function"; readonly text: string; readonly id: string }
  | { readonly kind: "year"; readonly text: string; readonly year: string }
  | { readonly kind: "meaning"; readonly text: string; readonly meaning: QuestionMeaning }
  | { readonly kind: "rest"; readonly text: string };

/** Phrases by their first character, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Part[]>;

/** What may stand behind a place's name: people leave it out, or say another. */
const LEVEL = /(?<=..)(?:特别行政区|自治区|自治州|自治县|新区|街道|地区|[省市区县旗盟镇乡])$/u;
const LEVEL_AFTER = /^(?:特别行政区|自治区|自治州|自治县|新区|街道|[省市区县旗盟镇乡])/u;

/** What makes the name of a function that of a bureau. */
const OFFICE_AFTER =
  /^(?:局|厅|委员会|委|部门|系统|办公室|办|部|院|中心| (?:bureau|department|office|administration|commission|committee|authority|agency)(?![a-z]))/u;

/** A function that is an office's name itself (政府办公室). */
const OFFICE = /(?:办公室|办事处)$/u;

/** What ends a function that stands right behind a place: 江苏人大2018年, but not 石家庄教育支出. */
const ENDS = /^(?:20\d\d|的|\s|$)/u;

/** A year, and what compares it with another behind it (2019年比2018年). */
const YEAR = /^(20\d\d)(?:财政年度|年度|年)?(?!\d)(?:(?:相?比|较|和|与|跟|至|到) ?(?=20\d\d))?/u;

export const stripLevel = (place: string): string => place.replace(LEVEL, "");

/** The phrases that a site's manifest knows. */
export function makeLexicon({ bureaus, functionWords, meanings, topics }: Manifest): Lexicon {
  const parts = new Map<string, Part>();
  for (const text of topics) parts.set(text, { kind: "rest", text });
  for (const [text, meaning] of Object.entries(meanings)) parts.set(text, { kind: "meaning", text, meaning });
  for (const [text, id] of Object.entries(functionWords)) parts.set(text, { kind: "function", text, id });
  bureaus.forEach(({ known, spelled }) => {
    const places = listPlaces(known);
    places.forEach((name, index) => {
      const place = stripLevel(name);
      for (const text of [place, spelled[index] ?? ""])
        if (text) parts.set(text, { kind: "place", text, place });
      parts.set(name, { kind: "place", text: name, place: name });
    });
  });
  const add = (kind: "bureaus" | "office", name: string, number: number): void => {
    const text = normalizeText(name).text;
    const same = parts.get(text);
    // A short name that is a place's says the place; what is both an office and a function is the office.
    if (text.length < 2 || same?.kind === "place") return;
    const others = same?.kind === kind ? same.bureaus : [];
    parts.set(text, { kind, text, bureaus: [...others, number] });
  };
  bureaus.forEach(({ name, known }, number) => {
    const [short = "", ...places] = known.split(" ").toReversed();
    add("bureaus", name, number);
    add("bureaus", short, number);
    add(
      "office",
      places.reduce((rest, place) => rest.replace(place, ""), name),
      number,
    );
  });
  const sorted = [...parts.values()].sort((a, b) => b.text.length - a.text.length);
  return Map.groupBy(sorted, ({ text }) => text[0] ?? "");
}

/** The short name of a bureau, by what it is known by. */
export const nameShort = (known: string): string => known.split(" ").at(-1) ?? "";

/** The places that a bureau is in, from the province down to its own; its short name stands behind them. */
export const listPlaces = (known: string): string[] => known.split(" ").slice(0, -1);

/** A phrase as it is compared: words apart, but for the apostrophe within one (Xi'an), with the signs of numbers. */
export const normalizePhrase = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/(?<=[a-z])['’](?=[a-z]{2})/g, "")
    .replace(/(?!(?<=^|\s)-\d)[^\p{L}\p{N}\p{M}.≥≤><=%]/gu, " ")
    .replace(/ +/g, " ")
    .trim();

/**
 * A text in parts that follow each other: the longest phrase that stands at each place, and between them what is none. Names of topics are
 * phrases, so that nothing is taken out of them (本年 of 本年收入), and then a part of the rest.
 */
export function splitParts(lexicon: Lexicon, typed: string): Part[] {
  const text = normalizePhrase(typed);
  const parts: Part[] = [];
  let run: Part[] = [];
  const endRun = (): void => {
    for (const said of splitRun(run).map(trimRun)) if (said !== "") parts.push({ kind: "rest", text: said });
    run = [];
  };
  for (let at = 0; at < text.length; ) {
    const isAfterPlace = run.every(({ text: said }) => said === " ") && parts.at(-1)?.kind === "place";
    const [part, length] = findPart(lexicon, text, at, isAfterPlace) ?? [
      { kind: "rest", text: text[at] ?? "" } as const,
      1,
    ];
    if (part.kind === "rest" || isFiller(part)) run.push(part);
    else {
      endRun();
      parts.push(part);
    }
    at += length;
  }
  endRun();
  return parts;
}

/** A Chinese word that says nothing: within a text it may be part of a name, at its ends it is not. */
const isFiller = (part: Part): boolean =>
  part.kind === "meaning" && part.meaning === "nothing" && !isLatin(part.text);

/** Words between two things that are asked for. */
const JOINS: readonly string[] = ["和", "与", "跟", "以及", "还是"];

/** A run parted where a word joins two topics (基本支出和项目支出): within one topic it is part of the name. */
function splitRun(run: readonly Part[]): Part[][] {
  const isTopic = (part: Part | undefined): boolean => part?.kind === "rest" && part.text.length > 1;
  const runs: Part[][] = [[]];
  run.forEach((part, at) => {
    if (JOINS.includes(part.text) && isTopic(run[at - 1]) && isTopic(run[at + 1])) runs.push([]);
    else runs.at(-1)?.push(part);
  });
  return runs;
}

/** Fillers that may begin a name right behind them (上级补助收入, 中等职业教育), and those that may end one right before (其他交通费用, 农业普查). */
const BEGINNINGS: readonly string[] = ["上", "中"];
const ENDINGS: readonly string[] = ["用", "查"];

/** A run without what says nothing at its ends. */
function trimRun(run: readonly Part[]): string {
  const says = (part: Part | undefined): boolean => !!part && !isFiller(part) && part.text !== " ";
  const begins = (part: Part, at: number): boolean =>
    says(part) || (BEGINNINGS.includes(part.text) && says(run[at + 1]));
  const ends = (part: Part, at: number): boolean =>
    says(part) || (ENDINGS.includes(part.text) && says(run[at - 1]));
  return run
    .slice(Math.max(0, run.findIndex(begins)), run.findLastIndex(ends) + 1)
    .map(({ text }) => text)
    .join("");
}

export const isLatin = (text: string): boolean => /^[a-z]/.test(text);

/** The part that begins at a place, and its length. A phrase of Latin letters is whole words. */
function findPart(
  lexicon: Lexicon,
  text: string,
  at: number,
  isAfterPlace: boolean,
): [Part, number] | undefined {
  const ahead = text.slice(at);
  const isOpen = !/[a-z0-9.]/.test(text[at - 1] ?? " ");
  const [year, number] = (isOpen && YEAR.exec(ahead)) || [];
  if (year && number) return [{ kind: "year", text: number, year: number }, year.length];
  for (const part of lexicon.get(text[at] ?? "") ?? []) {
    const { length } = part.text;
    if (!ahead.startsWith(part.text)) continue;
    if (isLatin(part.text) && (!isOpen || /[a-z0-9]/.test(ahead[length] ?? " "))) continue;
    const behind = ahead.slice(length);
    if (part.kind === "place") return [part, length + (LEVEL_AFTER.exec(behind)?.[0].length ?? 0)];
    if (part.kind === "function") {
      const isWhole = OFFICE.test(part.text) || (isAfterPlace && ENDS.test(behind));
      const office = OFFICE_AFTER.exec(behind)?.[0] ?? (isWhole ? "" : undefined);
      if (office === undefined) continue;
      return [{ ...part, text: part.text + office }, length + office.length];
    }
    return [part, length];
  }
  return undefined;
}
