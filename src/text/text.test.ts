import { describe, expect, it } from "vitest";
import changing from "./changing.json" with { type: "json" };
import commands from "./commands.json" with { type: "json" };
import importing from "./importing.json" with { type: "json" };
import previewing from "./previewing.json" with { type: "json" };
import reader from "./reader.json" with { type: "json" };
import reviewing from "./reviewing.json" with { type: "json" };
import rulePages from "./rulePages.json" with { type: "json" };
import tableTools from "./tableTools.json" with { type: "json" };
import takeAway from "./takeAway.json" with { type: "json" };
import { TEXTS } from "./text.ts";

/** Every text of an edition by its place. */
function listTexts(value: unknown, place = ""): [string, string][] {
  if (typeof value === "string") return [[place, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => listTexts(inner, `${place}/${key}`));
}

const FILES = {
  pages: { zh: TEXTS.zh.ui, en: TEXTS.en.ui },
  import: { zh: TEXTS.zh.import, en: TEXTS.en.import },
  changing,
  commands,
  importing,
  previewing,
  reader,
  reviewing,
  rulePages,
  tableTools,
  takeAway,
};
const zh = Object.entries(FILES).flatMap(([file, texts]) => listTexts(texts.zh, file));
const en = new Map(Object.entries(FILES).flatMap(([file, texts]) => listTexts(texts.en, file)));
const listPlaceholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it("what diagnostics say is filled with the same values in both languages", () => {
  const english = new Map(listTexts(TEXTS.en.diagnostics));
  const chinese = listTexts(TEXTS.zh.diagnostics);
  expect(
    chinese.filter(
      ([place, text]) => `${listPlaceholders(text)}` !== `${listPlaceholders(english.get(place) ?? "")}`,
    ),
  ).toEqual([]);
});

describe("the words of pages and commands", () => {
  it("are there in both languages, in the same places", () => {
    expect([...en.keys()]).toEqual(zh.map(([place]) => place));
  });

  it("are filled with the same values", () => {
    expect(
      zh.filter(
        ([place, text]) => `${listPlaceholders(text)}` !== `${listPlaceholders(en.get(place) ?? "")}`,
      ),
    ).toEqual([]);
  });

  it("are English in English, but for a heading that is looked up in the data, and titles that documents print", () => {
    expect(
      [...en].filter(([, text]) => /\p{Script=Han}|[，。；：、（）]/u.test(text)).map(([place]) => place),
    ).toEqual(["pages/disclosure/changesHeading", "importing/refusals/no-disclosure"]);
  });
});
