import { type AskedAmount, readAsked } from "./amounts.ts";
import { normalizeCode, normalizeText } from "./normalize.ts";

/** One word of a query, as it is looked up. Several texts stand for one another: names that a spelling or an error may mean. */
export interface Word {
  readonly texts: readonly string[];
  /** Beginning of a code; empty where the word cannot be one. */
  readonly code: string;
  /** The amount that the word is; undefined where it is none. */
  readonly amount: AskedAmount | undefined;
}

export interface Query {
  readonly words: readonly Word[];
  /** The query as one text, which an exact name equals. */
  readonly whole: string;
}

/** A code whose levels are parted by points (208.05.05). */
const POINTED = /(?<!\S)(\d{3})\.(\d{2})\.(\d{2})(?!\S)/g;

/** What people part by spaces and mean as one: digits in groups of three, a code in its levels (208 05 05, C1607 0400), an amount and its unit. */
const JOINED: readonly RegExp[] = [
  /(?<![\d.])(\d{1,3})((?: \d{3})+)(?=\.\d|\s|$)/g,
  /(?<!\S)(\d{3})((?: \d{2}){1,2})(?!\S)/g,
  /(?<!\S)([abc]\d{2,})((?: \d{2,4})+)(?!\S)/g,
  /(?<!\S)(rmb|cny|人民币|[¥≥≤><])( [\d,.]+)(?!\S)/g,
  /(?<!\S)((?:rmb|cny|人民币|[¥≥≤><])?[\d,.]+) (%|[千百]?万元?|亿元?|元|yuan|million|billion|rmb)(?!\S)/g,
  /(?<!\S)((?:rmb|cny|¥)?[\d,.]+(?:million|billion)) (yuan|rmb|cny)(?!\S)/g,
];

/** What people write for the signs of targets, behind what the target is of (满意度不低于90%). */
const SIGNS: readonly (readonly [words: RegExp, sign: string])[] = [
  [/(?<=\p{Script=Han})(?:≥|>=|不低于|不少于|不小于|大于等于|至少)(?=\d)/gu, " ≥"],
  [/(?<=\p{Script=Han})(?:≤|<=|不高于|不超过|不大于|不多于|小于等于|至多)(?=\d)/gu, " ≤"],
  [/(?<=\p{Script=Han})(?=[><=]\d)/gu, " "],
  [/(?<=\p{Script=Han}{2})(?=\d[\d.,]*%)/gu, " "],
  // A number and what it counts, at the end (审计项目工作日44天), but no date.
  [/(?<=\p{Script=Han}{2})(?=\d[\d.,]*(?![年月日号]|季度)\p{Script=Han}{1,2}(?!\S))/gu, " "],
];

/** A query as people type it: words parted by spaces, every one of which a hit must answer to. */
export function parseQuery(typed: string): Query {
  const plain = typed.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(POINTED, "$1$2$3");
  const joined = JOINED.reduce(
    (text, pattern) =>
      text.replace(pattern, (_, first: string, rest: string) => first + rest.replace(/ /g, "")),
    plain,
  );
  const parted = SIGNS.reduce((text, [words, sign]) => text.replace(words, sign), joined);
  const words = parted.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { words: words.map(makeWord), whole: normalizeText(joined).text };
}

function makeWord(typed: string): Word {
  return {
    texts: [normalizeText(typed.replace(/(?<=\d),(?=\d{3})/g, "")).text],
    code: /\d/.test(typed) ? normalizeCode(typed) : "",
    amount: readAsked(typed),
  };
}

/** The same word, with other texts that stand for it. */
export function addTexts(word: Word, names: readonly string[]): Word {
  return { ...word, texts: [...word.texts, ...names.map((name) => normalizeText(name).text)] };
}

/** The same word for names that it may mean. */
export function replaceWord(names: readonly string[]): Word {
  return { texts: names.map((name) => normalizeText(name).text), code: "", amount: undefined };
}
