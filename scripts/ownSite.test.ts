import { describe, expect, it } from "vitest";
import { type SiteFile, siteSchema } from "../src/schema/site/siteFile.ts";
import { putColours, putWords } from "./ownSite.ts";

const site = (file: object): SiteFile => siteSchema.parse(file);
const own = site({
  name: { zh: "越账", en: "Yue Ledger" },
  words: { zh: { "home.lead": "越地各部门的预算。" }, en: {} },
  colours: { light: { brand: "#4a1040" }, dark: { brand: "#e8b8dc" } },
  licence: {
    id: "CC0-1.0",
    name: "CC0 1.0",
    title: "Creative Commons Zero",
    address: "https://example.org/cc0",
    credit: "Yue",
  },
});

it("leaves every source file of the default site as it is", () => {
  const texts = { ui: { site: "明账", home: { lead: "x" } } };
  const json = putWords(site({}), "/a/src/text/zh.json", JSON.stringify(texts)) ?? "";
  expect(JSON.parse(json)).toEqual(texts);
  const prose = "明账 Mingzhang CC BY 4.0 The Mingzhang contributors mingzhang.sqlite";
  expect(putWords(site({}), "/a/src/content/pages/zh/about.mdx", prose)).toBe(prose);
});

describe("a site of one's own", () => {
  it("is called by its name, and its data by its licence, in texts and prose", () => {
    const prose =
      "明账 (Mingzhang): [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), The Mingzhang contributors";
    expect(putWords(own, "/a/src/content/pages/en/about.mdx", prose)).toBe(
      "越账 (Yue Ledger): [CC0 1.0](https://example.org/cc0), Yue",
    );
  });

  it("keeps the names of published files, which are a contract", () => {
    expect(putWords(own, "/a/src/content/pages/zh/data-guide.mdx", "mingzhang.sqlite")).toBe(
      "mingzhang.sqlite",
    );
  });

  it("says in its own words what it replaces, in that language alone", () => {
    const text = JSON.stringify({ ui: { site: "明账", home: { lead: "x", title: "y" } } });
    expect(JSON.parse(putWords(own, "/a/src/text/zh.json", text) ?? "")).toEqual({
      ui: { site: "越账", home: { lead: "越地各部门的预算。", title: "y" } },
    });
    expect(putWords(own, "/a/src/text/en.json", text)).toContain('"lead":"x"');
  });

  it("has its colours in the light and the dark scheme, and leaves those of high contrast to the reader", () => {
    const block = ":root { --brand: #12395a; }";
    const css = `${block}@media screen and (prefers-color-scheme: dark) {${block}}:root[data-contrast="light"] {--brand: #000000;}`;
    expect(putColours(own, "/a/src/components/kit/styles.css", css)?.match(/#[0-9a-f]{6}/g)).toEqual([
      "#4a1040",
      "#e8b8dc",
      "#000000",
    ]);
  });

  it("touches no other source file", () => {
    expect(putWords(own, "/a/src/components/home/Home.astro", "明账")).toBeUndefined();
  });
});
