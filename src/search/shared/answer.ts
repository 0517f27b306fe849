import { listAmountKeys } from "./amounts.ts";
import { findFormal } from "./everyday.ts";
import type { DocumentInfo } from "./manifest.ts";
import { normalizeText } from "./normalize.ts";
import type { SearchIndex } from "./openIndex.ts";
import { isAsked, type Question } from "./question/question.ts";
import { listTopicIds, readTopic, type Topic, type TopicFigure } from "./topics.ts";

/** A figure of an answer, with the disclosure that prints it. */
export interface AnswerFigure extends TopicFigure {
  readonly info: DocumentInfo;
}

/**
 * The answer to a question: the figures of the departments that were asked for (`figures`), the largest or smallest of one year (`most`,
 * `least`), or the same thing over all departments, the newest of each (`gathered`). No figure in it is computed but stated differences.
 */
export interface Answer {
  readonly kind: "figures" | "most" | "least" | "gathered";
  readonly topic: Topic;
  /** The first of `count`, in the order of the answer. */
  readonly figures: readonly AnswerFigure[];
  readonly count: number;
  /** The one year that is compared; empty where each figure has its own. */
  readonly year: string;
}

/** All money of a disclosure is asked for where nothing else is. */
const WHOLE = "concept:total-expenditure";

/** Figures that an answer shows. */
const SHOWN = 5;

/** The answer to a question; undefined where it is not sure what was asked, or nothing is printed for it. */
export async function answerQuestion(index: SearchIndex, question: Question): Promise<Answer | undefined> {
  for (const id of await findTopics(index, question)) {
    const topic = await readTopic(index.blocks, id);
    const answer = topic && answerFrom(index, question, topic);
    if (answer) return answer;
  }
  return undefined;
}

/** Ids of what the question may be about, the likeliest first. */
async function findTopics(index: SearchIndex, question: Question): Promise<readonly string[]> {
  const text = normalizeText(question.about).text;
  if (text === "") return question.bureaus && isAsked(question) ? [WHOLE] : [];
  return !isAsked(question) && namesBureau(index, question, text) ? [] : listTopicIds(index.blocks, text);
}

/** Whether an everyday word behind a place may say what a bureau there does (Guangzhou water: 水务, not 水费). */
function namesBureau({ manifest }: SearchIndex, { bureaus = [] }: Question, text: string): boolean {
  const formal = findFormal(manifest.everyday, text);
  return Object.entries(manifest.functionWords).some(
    ([word, id]) =>
      formal.includes(word) && bureaus.some((number) => manifest.bureaus[number]?.functions.includes(id)),
  );
}

function answerFrom(index: SearchIndex, question: Question, topic: Topic): Answer | undefined {
  const { bureaus, isOwn, meanings, phase, year } = question;
  const all = topic.figures.flatMap((figure): AnswerFigure[] => {
    const info = index.documents[figure.document];
    const isMeant = info?.phase === phase && (!bureaus || bureaus.includes(info.bureau ?? -1));
    return info && isMeant ? [{ ...figure, info }] : [];
  });
  const superlative = meanings.has("most") ? "most" : meanings.has("least") ? "least" : undefined;
  const first = superlative && pickYear(all, year);
  if (first && !isScattered(index, question, topic, first.year))
    return answerSuperlative(topic, first.figures, superlative, first.year);
  const figures = year === undefined ? pickNewest(all) : all.filter(({ info }) => info.year === year);
  const kind = bureaus && isOwn ? "figures" : "gathered";
  if (figures.length === 0 || (kind === "gathered" && figures.length === 1 && bureaus)) return undefined;
  return { kind, topic, figures: figures.slice(0, SHOWN), count: figures.length, year: year ?? "" };
}

/** The newest figure of each bureau, in the same order. */
function pickNewest(figures: readonly AnswerFigure[]): AnswerFigure[] {
  const newest = new Map<number | undefined, string>();
  for (const { info } of figures)
    if ((info.year ?? "") > (newest.get(info.bureau) ?? "")) newest.set(info.bureau, info.year ?? "");
  return figures.filter(({ info }) => info.year === newest.get(info.bureau));
}

/** The figures of one year: the one that was asked for, else that of most departments. */
function pickYear(
  all: readonly AnswerFigure[],
  asked: string | undefined,
): { readonly year: string; readonly figures: readonly AnswerFigure[] } {
  const years = [...Map.groupBy(all, ({ info }) => info.year ?? "")];
  const [most = ""] = years.sort(([a, x], [b, y]) => y.length - x.length || b.localeCompare(a))[0] ?? [];
  const year = asked ?? most;
  return { year, figures: all.filter(({ info }) => info.year === year) };
}

/** Whether a department that is meant prints in a year what the topic is in several places: it may have the most. */
const isScattered = (
  { documents }: SearchIndex,
  { bureaus, phase }: Question,
  { scattered }: Topic,
  year: string,
): boolean =>
  scattered.some((number) => {
    const info = documents[number];
    return info?.year === year && info.phase === phase && (!bureaus || bureaus.includes(info.bureau ?? -1));
  });

/** The largest or smallest of one year's figures. Several that are first are no answer. */
function answerSuperlative(
  topic: Topic,
  of: readonly AnswerFigure[],
  kind: "most" | "least",
  year: string,
): Answer | undefined {
  const figures = kind === "most" ? of : of.toReversed();
  const [first, second] = figures;
  if (!first || !second || isSame(first, second)) return undefined;
  return { kind, topic, figures: figures.slice(0, SHOWN), count: figures.length, year };
}

function isSame(a: TopicFigure, b: TopicFigure): boolean {
  return listAmountKeys(a.amount, a.unit).at(-1) === listAmountKeys(b.amount, b.unit).at(-1);
}
