import { HAN } from "../../../text/chinese.ts";
import type { Manifest } from "../manifest.ts";
import type { SearchIndex } from "../openIndex.ts";
import { parseQuery, type Query, replaceWord, type Word } from "../query.ts";
import { splitParts } from "./lexicon.ts";
import { listSaid, type Question } from "./question.ts";

/**
 * The words of a question in which several bureaus or years are named, of which any answers, or a function in words that no text has
 * (data bureau); undefined where there are none.
 */
export function nameBureaus(
  { manifest, lexicon }: SearchIndex,
  typed: string,
  { about, bureaus = [], isOwn, named, inLatin, meanings, years }: Question,
): Query | undefined {
  const isSeveral = (named > 1 || meanings.size > 0) && bureaus.length > 1;
  if (isOwn && (isSeveral || years.length > 1))
    return { words: [...listNames(manifest, { bureaus, years }), ...parseQuery(about).words], whole: "" };
  if (!inLatin) return undefined;
  const words = splitParts(lexicon, typed).flatMap((part) => {
    if (part.kind === "meaning") return [];
    return part.kind === "function"
      ? [replaceWord(listPrinted(manifest, part.id))]
      : parseQuery(part.text).words;
  });
  return { words, whole: "" };
}

/** Words that any of the bureaus, and any of the years, answers. */
export const listNames = (
  { bureaus: all }: Manifest,
  { bureaus = [], years }: Pick<Question, "bureaus" | "years">,
): Word[] =>
  [bureaus.map((number) => all[number]?.name ?? ""), years]
    .filter(({ length }) => length > 0)
    .map(replaceWord);

/** What names of bureaus have for a function. */
const listPrinted = ({ functionWords }: Manifest, id: string): string[] =>
  Object.entries(functionWords).flatMap(([word, of]) => (of === id && HAN.test(word) ? [word] : []));

/** Where a word that is run together may be parted: before a code (科目2120801), behind an amount in its unit (867.5万元三公, 三十一万元审计). */
const BEHIND =
  /(?<=\p{Script=Han})(?=\d{3})|(?<=\d(?:[十百千]?[万亿]元?|元)|[一二两三四五六七八九十百千万亿零]{2,12}元)(?=[^\P{Script=Han}元块]\p{Script=Han})/u;

/** The query with words parted where they hold a bureau's place or name, or a year, as `徐水公车`; undefined where none does. */
export function partWords(
  index: SearchIndex,
  { words, whole }: Query,
  unanswered: readonly Word[],
): Query | undefined {
  const parts = words.map((word): readonly Word[] => {
    const [text = ""] = word.texts;
    const parted = unanswered.includes(word) ? listSaid(index, text) : [];
    const said = parted[0] === text ? text.split(BEHIND) : parted;
    return said.length > 0 && said[0] !== text ? parseQuery(said.join(" ")).words : [word];
  });
  return parts.every(([first], position) => first === words[position])
    ? undefined
    : { words: parts.flat(), whole };
}
