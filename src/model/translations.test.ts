import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { getShared, readDisclosureEntries } from "./site.ts";
import { listScopes, loadScope } from "./tables.ts";
import { translateMarkdown } from "./translations.ts";

const { translations } = getShared();
const listMarks = (text: string): string[] => (text.match(/:\w+\[[^\]]*\]|\{\w+\}/g) ?? []).sort();

/** Every text of ours that can be translated. */
function listTexts(): Set<string> {
  const files = readdirSync("data/formats")
    .map((format) => `data/formats/${format}/rules.json`)
    .filter((file) => existsSync(file));
  const rules = files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")).rules as Record<string, string>[]);
  const disclosures = readDisclosureEntries("data");
  const scopes = disclosures.flatMap((entry) => listScopes(entry).map((id) => loadScope(entry, id)));
  const summaries = scopes.flatMap(({ lists }) => [lists.explanation, ...lists.projects.flatMap(({ purpose, aims }) => [purpose, aims])]);
  return new Set([
    ...rules.flatMap(({ title, statement, basis, unless }) => [title, statement, basis, unless]).filter((text) => text !== undefined),
    ...disclosures.flatMap(({ disclosure }) => disclosure.acknowledged.map(({ reason }) => reason)),
    ...summaries.flatMap((markdown) => markdown.trim().split(/\n{2,}/)),
    ...scopes.flatMap(({ restorations }) => restorations.map(({ evidence }) => evidence)),
    ...disclosures.flatMap(({ disclosure: { findings, noted } }) => [...findings, ...noted].map(({ explanation }) => explanation)),
    ...disclosures.flatMap(({ disclosure }) => disclosure.noted.map(({ statement }) => statement)),
  ]);
}

describe("translations", () => {
  it("are of texts that are there", () => {
    const texts = listTexts();
    expect([...translations.keys()].filter((text) => !texts.has(text))).toEqual([]);
  });

  it("keep every reference and placeholder", () => {
    expect([...translations].filter(([chinese, english]) => `${listMarks(chinese)}` !== `${listMarks(english)}`)).toEqual([]);
  });

  it("are in English but for what is quoted", () => {
    expect(
      [...translations.values()].filter((english) => /\p{Script=Han}/u.test(english.replace(/“[^”]*”|《[^》]*》|〔[^〕]*〕|[\d.]+ ?[万亿]?元/gu, ""))),
    ).toEqual([]);
  });

  it("leave as it is what nobody has translated", () => {
    expect(translateMarkdown("en", "没有译文。\n\n- 也没有")).toBe("没有译文。\n\n- 也没有");
  });
});
