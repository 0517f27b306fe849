import { type Answered, isTogether, listUnanswered, lookUpQuery } from "./answered.ts";
import type { SearchIndex } from "./openIndex.ts";
import { parseQuery } from "./query.ts";

/** A code of fewer characters may be any number. */
const LEAST_CODE = 7;

/** The code among words that it does not stand with: it says all by itself. */
export async function lookUpCode(index: SearchIndex, answered: Answered): Promise<Answered | undefined> {
  const words = answered.query.words.filter(({ code }) => code.length >= LEAST_CODE);
  if (words.length === 0) return undefined;
  const alone = await lookUpQuery(index, answered, { words, whole: words[0]?.code ?? "" });
  return isTogether(index, alone) ? alone : undefined;
}

/** Digits of the codes of a 类, a 款 and a 项: what a code without rows lies in is a code, too. */
const LEVELS = [5, 3];

/** A query of one code that nothing has, answered by the nearest that it lies in; undefined where it is none. */
export async function shortenCodes(index: SearchIndex, answered: Answered): Promise<Answered | undefined> {
  const [word, ...others] = listUnanswered(index, answered);
  if (!word || others.length > 0 || !/^\d{5}(?:\d\d)?$/.test(word.code)) return undefined;
  for (const length of LEVELS.filter((level) => level < word.code.length)) {
    const code = word.code.slice(0, length);
    const words = answered.query.words.flatMap((own) => (own === word ? parseQuery(code).words : [own]));
    const shorter = await lookUpQuery(index, answered, { words, whole: code });
    if (listUnanswered(index, shorter).length === 0) return { ...shorter, takenAs: [code] };
  }
  return undefined;
}
