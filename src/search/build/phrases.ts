import type { Shared } from "../../read/shared.ts";
import { QUESTION_MEANINGS, type QuestionMeaning } from "../../schema/vocabulary.ts";
import type { Manifest } from "../shared/manifest.ts";

/** What ends the name of a bureau, and its short name. */
const OFFICE = /(?:局|厅|委员会|委|办)$/u;

/** Words for functions in names of bureaus, as they are printed and as people say them (医保 for 医疗保障), with the functions' ids. */
export function listFunctionWords({ functions, everyday }: Shared): Manifest["functionWords"] {
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
  return Object.fromEntries([...said, ...printed]);
}

/** The phrases of questions that are about no figure themselves. */
export function listMeanings({ questionWords }: Shared): Manifest["meanings"] {
  const isMeaning = (means: string): means is QuestionMeaning =>
    (QUESTION_MEANINGS as readonly string[]).includes(means);
  return Object.fromEntries(
    questionWords.flatMap(({ said, means }) =>
      isMeaning(means) ? [[said.normalize("NFKC").toLowerCase(), means]] : [],
    ),
  );
}
