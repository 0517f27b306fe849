import { understand } from "./everyday.ts";
import { KEY_LENGTH } from "./keys.ts";
import { type Answers, lookUpWord, settleAmount } from "./lookUp.ts";
import { isIn } from "./match.ts";
import { isLatinWord } from "./normalize.ts";
import type { SearchIndex } from "./openIndex.ts";
import { parseQuery, type Query, type Word } from "./query.ts";

/** The answer of the index to a query. */
export interface Answered {
  /** What was typed, in simplified characters where that was needed. */
  readonly typed: string;
  /** What of it was looked for: of a question, not the words that only ask. */
  readonly said: string;
  /** The query as it was answered. */
  readonly query: Query;
  readonly answers: readonly Answers[];
  /** Names that words without an answer were taken for. */
  readonly takenAs: readonly string[];
  /** Pieces that words without an answer were cut into. */
  readonly pieces: readonly string[];
  /** Parts of printed names that everyday words of the query stand for; they answered too. */
  readonly alsoCalled: readonly string[];
}

/** True where every document that answers has a hit: a longer word is looked up by its beginning and its end, which may stand apart. */
export const isExact = ({ query }: Answered): boolean =>
  query.words.every((word) => word.texts.every((text) => text.length <= KEY_LENGTH));

/** Looks a query up as it is; what people say stands for what budgets say too. */
export async function lookUpQuery(
  index: SearchIndex,
  { typed, said }: Pick<Answered, "typed" | "said">,
  asked = parseQuery(said),
): Promise<Answered> {
  const settled = await Promise.all(asked.words.map((word) => settleAmount(index.blocks, word)));
  const { query, formal: alsoCalled } = understand(index.manifest.everyday, { ...asked, words: settled });
  const answers = await Promise.all(query.words.map((word) => lookUpWord(index.blocks, word)));
  return { typed, said, query, answers, takenAs: [], pieces: [], alsoCalled };
}

/** Words that nothing answers; of a phrase in Latin letters, all that name no bureau: one of its words alone is answered by chance. */
export function listUnanswered({ contexts }: SearchIndex, { query, answers }: Answered): Word[] {
  const isNamed = (word: Word): boolean => contexts.some((context) => isIn(context, word));
  const unanswered = query.words.filter((word, position) => answers[position]?.size === 0 && !isNamed(word));
  if (!unanswered.some(isSpelled)) return unanswered;
  return query.words.filter((word) => unanswered.includes(word) || (isSpelled(word) && !isNamed(word)));
}

/** A word of Latin letters alone: English, or pinyin. */
export const isSpelled = ({ texts: [text = ""] }: Word): boolean => isLatinWord(text);

/** Whether some document has all words. */
export const isTogether = (index: SearchIndex, answered: Answered): boolean =>
  keepCommon(index, answered).query.words.length === answered.query.words.length;

/** The answer to as many of the words as some document has together, the earlier and longer first. */
export function keepCommon({ contexts }: SearchIndex, answered: Answered): Answered {
  let common: ReadonlySet<number> | undefined;
  const kept: number[] = [];
  answered.query.words.forEach((word, position) => {
    const places = [...(answered.answers[position]?.values() ?? [])];
    const documents = new Set(places.flatMap((ranks) => [...ranks.keys()]));
    contexts.forEach((context, number) => {
      if (isIn(context, word)) documents.add(number);
    });
    const both: ReadonlySet<number> = common?.intersection(documents) ?? documents;
    if (both.size === 0) return;
    common = both;
    kept.push(position);
  });
  return {
    ...answered,
    query: { ...answered.query, words: kept.flatMap((position) => answered.query.words[position] ?? []) },
    answers: kept.flatMap((position) => answered.answers[position] ?? []),
  };
}
