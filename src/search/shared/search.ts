import { findFormal, partEveryday, understand } from "./everyday.ts";
import { cutPieces, findLikeOffices, guessNames, simplify } from "./guess.ts";
import { KEY_LENGTH } from "./keys.ts";
import { type Answers, findNames, lookUpWord, settleAmount } from "./lookUp.ts";
import { isIn } from "./match.ts";
import { isLatinWord, normalizeText } from "./normalize.ts";
import type { SearchIndex } from "./openIndex.ts";
import { parseQuery, type Query, replaceWord, type Word } from "./query.ts";
import { listNames, nameBureaus, partWords } from "./question/named.ts";
import { isAsked, listSaid, readQuestion } from "./question/question.ts";
import { listTopicIds } from "./topics.ts";

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

/**
 * Looks a query up. Where it stands nowhere as it is, the words that only ask are left out; what people say stands for what budgets say
 * too. Words that nothing answers are written in simplified characters, parted behind a place, a bureau or a year, a code of them taken
 * for what it lies in, the others for names by their spelling, or cut into pieces, whichever helps first.
 */
export async function search(index: SearchIndex, typed: string): Promise<Answered> {
  const answered = await lookUpReadings(index, typed);
  if (isTogether(index, answered)) return answered;
  return (await lookUpAsked(index, answered)) ?? (await lookUpCode(index, answered)) ?? answered;
}

/** A code of fewer characters may be any number. */
const LEAST_CODE = 7;

/** The code among words that it does not stand with: it says all by itself. */
async function lookUpCode(index: SearchIndex, answered: Answered): Promise<Answered | undefined> {
  const words = answered.query.words.filter(({ code }) => code.length >= LEAST_CODE);
  const alone = await lookUp(index, answered, { words, whole: words[0]?.code ?? "" });
  return words.length > 0 && isTogether(index, alone) ? alone : undefined;
}

/** Whether some document has all words. */
const isTogether = (index: SearchIndex, answered: Answered): boolean =>
  keepCommon(index, answered).query.words.length === answered.query.words.length;

/** The bureaus of a question about a figure of theirs that no text calls so; undefined where it is none. */
async function lookUpAsked(index: SearchIndex, answered: Answered): Promise<Answered | undefined> {
  const question = readQuestion(index, answered.typed, new Date());
  const { about, bureaus = [], isOwn } = question;
  if (!isAsked(question) || !isOwn || bureaus.length === 0) return undefined;
  const topics = await listTopicIds(index.blocks, normalizeText(about).text);
  if (topics.length === 0) return undefined;
  return lookUp(index, answered, { words: listNames(index.manifest, question), whole: "" });
}

/** Whether a query has words that only ask, beside what is said in it. */
const asksMore = (typed: string, said: string): boolean =>
  normalizeText(typed).text !== normalizeText(said).text;

async function lookUpReadings(index: SearchIndex, typed: string): Promise<Answered> {
  const asTyped = await lookUp(index, { typed, said: typed });
  const said = listSaid(index, typed).join(" ");
  const question = readQuestion(index, typed, new Date());
  const named = nameBureaus(index, typed, question);
  const first =
    said !== "" && !isTogether(index, asTyped) && (named || asksMore(typed, said))
      ? await lookUp(index, { typed, said }, named)
      : asTyped;
  const unanswered = listUnanswered(index, first);
  if (unanswered.length === 0) return first;
  const simplified = await simplify(index.blocks, typed.normalize("NFKC"));
  if (simplified !== typed.normalize("NFKC")) return lookUpReadings(index, simplified);
  const parted = partWords(index, first.query, unanswered);
  const second = parted ? await lookUp(index, first, parted) : first;
  const known = await shortenCodes(index, second);
  if (known) return known;
  // Digits are no name.
  const left = listUnanswered(index, second).filter(({ code, amount }) => code === "" && !amount);
  if (left.length === 0) return second;
  const guessed = await guess(index, second, left);
  // Of a spelling a part may be what a place is spelled like (yiwai shanghai).
  const spelled = second.query.words.filter(isSpelled);
  if (isTogether(index, guessed) || spelled.length === left.length) return guessed;
  const whole = await guess(index, second, spelled);
  return isTogether(index, whole) ? whole : guessed;
}

async function lookUp(
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
function listUnanswered({ contexts }: SearchIndex, { query, answers }: Answered): Word[] {
  const isNamed = (word: Word): boolean => contexts.some((context) => isIn(context, word));
  const unanswered = query.words.filter((word, position) => answers[position]?.size === 0 && !isNamed(word));
  if (!unanswered.some(isSpelled)) return unanswered;
  return query.words.filter((word) => unanswered.includes(word) || (isSpelled(word) && !isNamed(word)));
}

/** A word of Latin letters alone: English, or pinyin. */
const isSpelled = ({ texts: [text = ""] }: Word): boolean => isLatinWord(text);

/** Digits of the codes of a 类, a 款 and a 项: what a code without rows lies in is a code, too. */
const LEVELS = [5, 3];

/** A query of one code that nothing has, answered by the nearest that it lies in; undefined where it is none. */
async function shortenCodes(index: SearchIndex, answered: Answered): Promise<Answered | undefined> {
  const [word, ...others] = listUnanswered(index, answered);
  if (!word || others.length > 0 || !/^\d{5}(?:\d\d)?$/.test(word.code)) return undefined;
  for (const length of LEVELS.filter((level) => level < word.code.length)) {
    const code = word.code.slice(0, length);
    const words = answered.query.words.flatMap((own) => (own === word ? parseQuery(code).words : [own]));
    const shorter = await lookUp(index, answered, { words, whole: code });
    if (listUnanswered(index, shorter).length === 0) return { ...shorter, takenAs: [code] };
  }
  return undefined;
}

/** Words that nothing answers taken for names, else cut into pieces that some document has all of. */
async function guess(index: SearchIndex, answered: Answered, unanswered: readonly Word[]): Promise<Answered> {
  const { blocks, manifest } = index;
  const others = answered.query.words.filter((word) => !unanswered.includes(word));
  const texts = unanswered.map(({ texts: [text = ""] }) => text).filter(Boolean);
  // Several words that people say for one thing (long-term care).
  const formal = texts.length > 1 ? findFormal(manifest.everyday, texts.join("")) : [];
  const offices = formal.length > 0 ? formal : findLikeOffices(index, texts.join(""));
  const groups = offices.length > 0 ? [offices] : await guessNames(blocks, texts);
  if (groups.length > 0) {
    const [[name = ""] = []] = groups;
    const whole = others.length === 0 && groups.length === 1 ? normalizeText(name).text : "";
    const taken = { words: [...others, ...groups.map(replaceWord)], whole };
    return { ...(await lookUp(index, answered, taken)), takenAs: groups.flat() };
  }
  const parts = texts.flatMap((text) => partEveryday(manifest.everyday, text) ?? [text]);
  const pieces = (
    await Promise.all(
      parts.map((part) => (Object.hasOwn(manifest.everyday, part) ? [part] : cutPieces(blocks, part))),
    )
  ).flat();
  if (pieces.length === 0) return answered;
  const cut = await lookUp(index, answered, {
    words: [...others, ...pieces.map((piece) => replaceWord([piece]))],
    whole: "",
  });
  const kept = keepCommon(index, cut);
  return { ...kept, pieces: kept.query.words.slice(others.length).flatMap((word) => word.texts[0] ?? []) };
}

/** The answer to as many of the words as some document has together, the earlier and longer first. */
function keepCommon({ contexts }: SearchIndex, answered: Answered): Answered {
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
