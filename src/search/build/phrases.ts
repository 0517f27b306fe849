import { findGloss } from "../../archive/words/glosses.ts";
import type { Shared } from "../../read/shared.ts";
import type { BureauFunction } from "../../schema/csvFiles.ts";
import { QUESTION_MEANINGS, type QuestionMeaning } from "../../schema/vocabulary.ts";
import type { Manifest } from "../shared/manifest.ts";
import { normalizePhrase } from "../shared/question/lexicon.ts";
import { spell } from "./names.ts";

/** Longer words for functions are not spelled by anybody. */
const LONGEST_SPELLED = 4;

/** What ends the name of a bureau, and its short name. */
const OFFICE = /(?:局|厅|委员会|委|办)$/u;

/**
 * Words for functions in names of bureaus, with the functions' ids: as they are printed, as people say them (医保 for 医疗保障), and of those
 * that bureaus here have (`present`) also in English and pinyin.
 */
export function listFunctionWords(
  { functions, everyday, glosses }: Pick<Shared, "functions" | "everyday" | "glosses">,
  present: readonly Pick<BureauFunction, "id" | "name">[],
): Manifest["functionWords"] {
  const printed = functions.flatMap(({ id, words }) =>
    words.split(";").map((word) => [word.replace(OFFICE, ""), id] as const),
  );
  const said = [...everyday]
    .filter(([word]) => OFFICE.test(word))
    .flatMap(([word, names]) =>
      printed
        .filter(([part]) => names.some((name) => name.includes(part)))
        .map(([, id]) => [word.replace(OFFICE, ""), id] as const),
    );
  const ids = new Set(present.map(({ id }) => id));
  const chinese = [...said, ...printed];
  const latin = chinese
    .filter(([word, id]) => ids.has(id) && word.length <= LONGEST_SPELLED)
    .flatMap(([word, id]) => {
      const spelled = spell(word).join("");
      return [spelled, `${spelled}ju`].map((text) => [text, id] as const);
    });
  const english = present.flatMap(({ id, name }) => {
    const gloss = findGloss({ glosses }, name);
    const phrases = gloss ? [gloss.english, ...gloss.aliases.split(";").filter(Boolean)] : [];
    return phrases.map((phrase) => [normalizePhrase(phrase), id] as const);
  });
  return Object.fromEntries([...latin, ...english, ...chinese]);
}

/** The phrases of questions that are about no figure themselves. */
export function listMeanings({ questionWords }: Shared): Manifest["meanings"] {
  const isMeaning = (means: string): means is QuestionMeaning =>
    (QUESTION_MEANINGS as readonly string[]).includes(means);
  return Object.fromEntries(
    questionWords.flatMap(({ said, means }) => (isMeaning(means) ? [[normalizePhrase(said), means]] : [])),
  );
}
