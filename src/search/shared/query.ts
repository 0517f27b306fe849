import { normalizeCode, normalizeNumber, normalizeText } from "./normalize.ts";

/** One word of a query, as it is looked up. Several texts stand for one another: names that a spelling or an error may mean. */
export interface Word {
  readonly texts: readonly string[];
  /** Beginning of a code; empty where the word cannot be one. */
  readonly code: string;
  /** The number that the word is; empty where it is none. */
  readonly number: string;
}

export interface Query {
  readonly words: readonly Word[];
  /** The query as one text, which an exact name equals. */
  readonly whole: string;
}

/** A query as people type it: words parted by spaces, every one of which a hit must answer to. */
export function parseQuery(typed: string): Query {
  const words = typed
    .normalize("NFKC")
    .split(/\s+/)
    .filter((word) => normalizeText(word).text || normalizeNumber(word));
  return { words: words.map(makeWord), whole: normalizeText(typed).text };
}

function makeWord(typed: string): Word {
  const number = /^[-+]?\d[\d,]*(\.\d+)?(%|元|万元|亿元)?$/.test(typed) ? normalizeNumber(typed) : "";
  return { texts: [normalizeText(typed).text], code: /\d/.test(typed) ? normalizeCode(typed) : "", number };
}

/** The same word, with other texts that stand for it. */
export function addTexts(word: Word, names: readonly string[]): Word {
  return { ...word, texts: [...word.texts, ...names.map((name) => normalizeText(name).text)] };
}

/** The same word for names that it may mean. */
export function replaceWord(names: readonly string[]): Word {
  return { texts: names.map((name) => normalizeText(name).text), code: "", number: "" };
}
