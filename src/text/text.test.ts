import { describe, expect, it } from "vitest";
import { TEXTS } from "./text.ts";

/** Every text of an edition by its place. */
function listTexts(value: unknown, place = ""): [string, string][] {
  if (typeof value === "string") return [[place, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => listTexts(inner, `${place}/${key}`));
}

const zh = listTexts(TEXTS.zh.ui);
const en = new Map(listTexts(TEXTS.en.ui));
const listPlaceholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the words of the pages", () => {
  it("are there in both languages, in the same places", () => {
    expect([...en.keys()]).toEqual(zh.map(([place]) => place));
  });

  it("are filled with the same values", () => {
    expect(zh.filter(([place, text]) => `${listPlaceholders(text)}` !== `${listPlaceholders(en.get(place) ?? "")}`)).toEqual([]);
  });

  it("are English in English, but for a heading that is looked up in the data", () => {
    expect([...en].filter(([, text]) => /\p{Script=Han}|[，。；：、（）]/u.test(text)).map(([place]) => place)).toEqual(["/disclosure/changesHeading"]);
  });
});
