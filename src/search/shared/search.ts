import { type Answered, isSpelled, isTogether, keepCommon, listUnanswered, lookUpQuery } from "./answered.ts";
import { lookUpCode, shortenCodes } from "./codes.ts";
import { findFormal, partEveryday } from "./everyday.ts";
import { cutPieces, findLikeOffices, guessNames, simplify } from "./guess.ts";
import { normalizeText } from "./normalize.ts";
import type { SearchIndex } from "./openIndex.ts";
import { replaceWord, type Word } from "./query.ts";
import { listNames, nameBureaus, partWords } from "./question/named.ts";
import { isAsked, listSaid, readQuestion } from "./question/question.ts";
import { listTopicIds } from "./topics.ts";

/**
 * Looks a query up in the first reading that is answered. Where no document has all its words, the bureaus of a question answer it, or a
 * code among other words.
 */
export async function search(index: SearchIndex, typed: string): Promise<Answered> {
  const answered = await lookUpReadings(index, typed);
  if (isTogether(index, answered)) return answered;
  return (await lookUpAsked(index, answered)) ?? (await lookUpCode(index, answered)) ?? answered;
}

/** The bureaus of a question about a figure of theirs that no text calls so; undefined where it is none. */
async function lookUpAsked(index: SearchIndex, answered: Answered): Promise<Answered | undefined> {
  const question = readQuestion(index, answered.typed, new Date());
  const { about, bureaus = [], isOwn } = question;
  if (!isAsked(question) || !isOwn || bureaus.length === 0) return undefined;
  const topics = await listTopicIds(index.blocks, normalizeText(about).text);
  if (topics.length === 0) return undefined;
  return lookUpQuery(index, answered, { words: listNames(index.manifest, question), whole: "" });
}

/** Whether a query has words that only ask, beside what is said in it. */
const asksMore = (typed: string, said: string): boolean =>
  normalizeText(typed).text !== normalizeText(said).text;

/**
 * A query as it is; where it stands nowhere, the words that only ask are left out. Words that nothing answers are written in simplified
 * characters, parted behind a place, a bureau, a year or a sum, a code of them taken for what it lies in, the others for names by their
 * spelling, or cut into pieces, whichever helps first.
 */
async function lookUpReadings(index: SearchIndex, typed: string): Promise<Answered> {
  const asTyped = await lookUpQuery(index, { typed, said: typed });
  const said = listSaid(index, typed).join(" ");
  const question = readQuestion(index, typed, new Date());
  const named = nameBureaus(index, typed, question);
  const first =
    said !== "" && !isTogether(index, asTyped) && (named || asksMore(typed, said))
      ? await lookUpQuery(index, { typed, said }, named)
      : asTyped;
  const unanswered = listUnanswered(index, first);
  if (unanswered.length === 0) return first;
  const simplified = await simplify(index.blocks, typed.normalize("NFKC"));
  if (simplified !== typed.normalize("NFKC")) return lookUpReadings(index, simplified);
  const parted = partWords(index, first.query, unanswered);
  const second = parted ? await lookUpQuery(index, first, parted) : first;
  const known = await shortenCodes(index, second);
  if (known) return known;
  // Digits are no name.
  const left = listUnanswered(index, second).filter(({ code, amount }) => code === "" && !amount);
  if (left.length === 0) return second;
  const guessed = await guess(index, second, left);
  // Of a spelling a part may be what a place is spelled like (yiwai shanghai).
  const spelled = second.query.words.filter(isSpelled);
  if (isTogether(index, guessed) || spelled.length <= left.length) return guessed;
  const whole = await guess(index, second, spelled);
  return isTogether(index, whole) ? whole : guessed;
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
    return { ...(await lookUpQuery(index, answered, taken)), takenAs: groups.flat() };
  }
  const parts = texts.flatMap((text) => partEveryday(manifest.everyday, text) ?? [text]);
  const pieces = (
    await Promise.all(
      parts.map((part) => (Object.hasOwn(manifest.everyday, part) ? [part] : cutPieces(blocks, part))),
    )
  ).flat();
  if (pieces.length === 0) return answered;
  const cut = await lookUpQuery(index, answered, {
    words: [...others, ...pieces.map((piece) => replaceWord([piece]))],
    whole: "",
  });
  const kept = keepCommon(index, cut);
  const isKept = (piece: string): boolean => kept.query.words.some(({ texts: [text] }) => text === piece);
  return { ...kept, pieces: pieces.filter(isKept) };
}
