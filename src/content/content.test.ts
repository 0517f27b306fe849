import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("our own prose", () => {
  it.each(["pages", "glossary"])("in %s is there in both languages", (folder) => {
    const [zh, en] = ["zh", "en"].map((language) => readdirSync(`src/content/${folder}/${language}`));
    expect(zh?.length).toBeGreaterThan(0);
    expect(en).toEqual(zh);
  });
});
