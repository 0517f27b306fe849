import { HAN } from "../../text/chinese.ts";
import { normalizeText } from "../shared/normalize.ts";
import type { WrittenLine } from "./blocks.ts";
import { type Name, spell, splitEnglish } from "./names.ts";

/** A longer name is found by its parts. */
const LONGEST = 20;

/** Lines of the names that all disclosures share, with pinyin and English: their errors are mended by looking at all of them. */
export function listVocabulary(names: readonly Name[]): WrittenLine[] {
  const shared = names.filter(({ name }) => HAN.test(name) && name.length <= LONGEST);
  return [...Map.groupBy(shared, ({ name }) => normalizeText(name).text)].map(([text, same]) => {
    const english = same.flatMap((name) => name.english.map((phrase) => splitEnglish(phrase).join(" ")));
    return { key: `Y${text}`, text: [spell(text).join(""), ...new Set(english)].join("|") };
  });
}
