import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleArchive } from "../model/exampleSite.ts";
import { findGloss } from "../model/glosses.ts";

describe("our own prose", () => {
  it.each(["pages", "glossary"])("in %s is there in both languages", (folder) => {
    const [zh, en] = ["zh", "en"].map((language) => readdirSync(`src/content/${folder}/${language}`));
    expect(zh?.length).toBeGreaterThan(0);
    expect(en).toEqual(zh);
  });

  it("calls each term in English as the data do", () => {
    const terms = readdirSync("src/content/glossary/zh").map((file) => readFileSync(`src/content/glossary/zh/${file}`, "utf8"));
    const read = (text: string, key: string): string => new RegExp(`^${key}: "?(.*?)"?$`, "m").exec(text)?.[1] ?? "";
    const differing = terms.filter(
      (text) => (findGloss(exampleArchive.shared, read(text, "term"))?.english ?? read(text, "english")) !== read(text, "english"),
    );
    expect(differing.map((text) => read(text, "term"))).toEqual([]);
  });
});
