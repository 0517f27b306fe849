import texts from "../../../text/reader.json" with { type: "json" };
import { pickWords } from "../../kit/browser/words.ts";

/** Words of the reader's settings. */
export type Words = typeof texts.zh;

export const findWords = (): Words => pickWords(texts);

/** A template with the unit that is shown and those that are printed; units are Chinese on every page. */
export function fillWithUnits(template: string, unit: string, printed: readonly string[]): (string | Node)[] {
  const values: Readonly<Record<string, string>> = {
    "{unit}": unit,
    "{printed}": printed.join(findWords().comma),
  };
  return template.split(/(\{\w+\})/).map((piece) => {
    const value = values[piece];
    return value === undefined
      ? piece
      : Object.assign(document.createElement("span"), { lang: "zh-CN", textContent: value });
  });
}
