import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { exampleArchive } from "../archive/exampleSite.ts";
import { findSideBySide } from "./browser/sideBySide.ts";
import { buildIndex } from "./build/buildIndex.ts";
import { makeSource } from "./build/source.ts";
import { type Filters, listBureaus, listCandidates, readHits } from "./shared/candidates.ts";
import type { SearchDocument } from "./shared/document.ts";
import { findNames } from "./shared/lookUp.ts";
import { openIndex } from "./shared/openIndex.ts";
import { parseQuery } from "./shared/query.ts";
import { readQuestion } from "./shared/question.ts";
import { search, suggestNames } from "./shared/search.ts";

const term = {
  slug: "housing",
  term: "住房公积金",
  aliases: ["公积金制度"],
  english: "Housing provident fund",
  summary: "",
};
const page = {
  path: "about/",
  title: "关于",
  description: "",
  body: "## 依据\n\n- 空白不是零，短横线也**照录**。",
};
const files = buildIndex(makeSource(exampleArchive, [term], [page]));
const readFile = (path: string): string => files.get(path)?.toString() ?? "";
const index = openIndex(JSON.parse(readFile("manifest.json")), async (path) => readFile(path));
const documents = [...files]
  .filter(([path]) => path.includes("/documents/"))
  .map(([, text]) => JSON.parse(text.toString()) as SearchDocument);
const entries = documents.flatMap(({ sections }, document) =>
  sections.flatMap((section) =>
    section.entries.map((entry) => ({ document, path: section.path + entry[0], entry })),
  ),
);
const ALL: Filters = { bureau: "", function: "", year: "", phase: "", kind: "", table: "" };

async function findPaths(typed: string, filters: Partial<Filters> = {}): Promise<string[]> {
  const answered = await search(index, typed);
  const all = { ...ALL, ...filters };
  const hits = await Promise.all(
    listCandidates(index, answered, all).map((candidate) => readHits(index, candidate, answered.query, all)),
  );
  return hits.flatMap((found) => found.hits).map((hit) => hit.path);
}

/** What is not found of what should be, by query. */
async function listMissed(expected: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const missed: string[] = [];
  for (const [typed, paths] of expected) {
    const found = new Set(await findPaths(typed));
    missed.push(...paths.filter((path) => !found.has(path)).map((path) => `${typed}: ${path}`));
  }
  return missed;
}

function groupPaths(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  return new Map(
    [...Map.groupBy(pairs, ([key]) => key)]
      .filter(([key]) => /[\p{L}\p{N}]/u.test(key))
      .map(([key, group]) => [key, group.map(([, path]) => path)]),
  );
}

describe("the search", () => {
  it("finds every name", async () => {
    expect(await listMissed(groupPaths(entries.map(({ entry, path }) => [entry[1], path])))).toEqual([]);
  });

  it("finds every code, and every beginning of one from four digits on", async () => {
    const pairs = entries.flatMap(({ entry, path }) =>
      entry[2]
        .split(" ")
        .filter(Boolean)
        .flatMap((code) =>
          Array.from(
            { length: Math.max(1, code.length - 3) },
            (_, index) => [code.slice(0, code.length - index), path] as const,
          ),
        ),
    );
    expect(await listMissed(groupPaths(pairs))).toEqual([]);
  });

  it("finds every amount", async () => {
    const pairs = entries.flatMap(({ entry, path }) =>
      entry[3].filter((amount) => /^-?\d+(\.\d+)?$/.test(amount)).map((amount) => [amount, path] as const),
    );
    expect(await listMissed(groupPaths(pairs))).toEqual([]);
  });

  it("finds any part of a name", async () => {
    const names = [...new Set(entries.map(({ entry }) => entry[1]))].filter((name) => name.length > 6);
    const pairs = names
      .flatMap((name) => [name.slice(1, 3), name.slice(2, 6)])
      .map((part) => part.replace(/[^\p{L}\p{N}]/gu, " ").trim());
    const expected = new Map(
      pairs
        // A part from within a Latin word is none.
        .filter((part) => part && !/[\sa-z]/i.test(part))
        .map((part) => [
          part,
          entries.filter(({ entry }) => entry[1].includes(part)).map(({ path }) => path),
        ]),
    );
    expect(expected.size).toBeGreaterThan(20);
    expect(await listMissed(expected)).toEqual([]);
  });

  it.each([
    ["三公经费", "“三公”经费"],
    ["２０７０", "2070"],
    ["1,263,520.00", "1263520.00"],
    ["332.50万元", "332.50"],
    ["zfgjj", "住房公积金"],
    ["zhufang gongjijin", "住房公积金"],
    ["housing fund", "住房公积金"],
    ["Housing Provident", "住房公积金"],
    ["housng", "住房公积金"],
    ["住房公集金", "住房公积金"],
    ["住公房积金", "住房公积金"],
    ["住房公积", "住房公积金"],
    ["公车", "公务用车"],
    ["公车费用", "公务用车"],
    ["公款吃喝", "公务接待"],
    ["样例公车", "样例 公务用车"],
    ["样例纪念馆公车", "样例 公务用车"],
    ["Yangli office exp", "样例 办公费"],
    ["Yangli housing provident fund", "样例 住房公积金"],
    ["yangli zfgjj", "样例 住房公积金"],
    ["样例2025三公经费", "样例 2025 三公经费"],
  ])("finds by %s what %s finds", async (typed, meant) => {
    const found = await findPaths(typed);
    const wanted = await findPaths(meant);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((path) => !found.includes(path))).toEqual([]);
  });

  it("takes what people say for what budgets say, and says so", async () => {
    const { everyday } = exampleArchive.shared;
    for (const [word, formal] of everyday) {
      expect((await search(index, word)).alsoCalled).toEqual(formal);
      for (const name of formal) expect([name, (await findPaths(name)).length > 0]).toEqual([name, true]);
    }
    expect((await search(index, "constructor 公务用车")).alsoCalled).toEqual([]);
    expect(await findPaths("样例没有的词")).toEqual([]);
    // A word that is not parted stays what it is: the sign of a number, too.
    const { query } = await search(index, "样例公车 -2.35");
    expect(query.words.map(({ amount }) => amount?.keys[0])).toEqual([undefined, undefined, "-235!1"]);
  });

  it("puts an exact name first, then a word, then a part", async () => {
    const answered = await search(index, "公用经费");
    const candidates = listCandidates(index, answered, ALL);
    const hits = await Promise.all(
      candidates.map((candidate) => readHits(index, candidate, answered.query, ALL)),
    );
    for (const { hits: group } of hits)
      expect(group.map(({ rank }) => rank)).toEqual(group.map(({ rank }) => rank).sort((a, b) => a - b));
    expect(candidates.map(({ rank }) => rank)).toEqual(
      candidates.map(({ rank }) => rank).sort((a, b) => a - b),
    );
    expect(hits.map(({ hits: [first] }) => first?.rank)).toEqual(candidates.map(({ rank }) => rank));
  });

  it("answers words by the bureau and year that they stand in", async () => {
    const found = await findPaths("图书馆 2024 住房公积金");
    expect(found).toContain("bureaus/demo-library/2024/expenditure/#row-2210201");
    expect(found[0]).toMatch(/^bureaus\/demo-library\/2024\//);
    expect(listBureaus(index, parseQuery("演示省 样例")).map(({ id }) => id)).toEqual([
      "demo-memorial",
      "sample-culture",
    ]);
    const answered = await search(index, "样例 2025年部门预算");
    expect(
      listCandidates(index, answered, ALL)
        .filter(({ itself }) => itself)
        .map(({ info }) => info.path),
    ).toEqual(["bureaus/demo-memorial/2025/"]);
  });

  it("narrows by bureau, function, year, phase, kind and table", async () => {
    const all = await findPaths("住房公积金");
    const narrowed = await findPaths("住房公积金", {
      bureau: "demo-library",
      year: "2024",
      kind: "row",
      table: "expenditure",
    });
    expect(narrowed).toEqual(["bureaus/demo-library/2024/expenditure/#row-2210201"]);
    expect(all).toEqual(expect.arrayContaining(narrowed));
    expect(await findPaths("住房公积金", { kind: "term" })).toEqual(["glossary/#housing"]);
    expect(await findPaths("住房公积金", { year: "1999" })).toEqual([]);
    const ofMuseums = await findPaths("支出", { function: "cultural-heritage", phase: "final" });
    expect(ofMuseums.length).toBeGreaterThan(0);
    expect(ofMuseums.filter((path) => !path.startsWith("bureaus/demo-museum/2024-final/"))).toEqual([]);
  });

  it("shows the amount that was asked for, with its measure and unit", async () => {
    const answered = await search(index, "191.50");
    const [candidate] = listCandidates(index, answered, { ...ALL, table: "expenditure" });
    const { hits } = candidate
      ? await readHits(index, candidate, answered.query, { ...ALL, table: "expenditure" })
      : { hits: [] };
    expect(hits[0]).toMatchObject({ amount: "191.50", unit: "万元", measure: "基本支出" });
  });

  it("finds what our own pages and the explanations say", async () => {
    expect(await findPaths("短横线也照录")).toEqual(["about/"]);
    expect(await findPaths("维修阅览室")).toContain("bureaus/demo-library/2025/explanation/");
  });

  it.each([
    ["部门比较", "compare/"],
    ["没有数字的绩效指标", "indicators/no-number/"],
    ["绩效指标 低于上年", "indicators/lower/"],
    ["performance indicators", "indicators/"],
    ["数据字典", "data/dictionary/"],
    ["科目2210201", "subjects/2210201/"],
  ])("leads by %s to the page %s", async (typed, path) => {
    expect((await findPaths(typed)).slice(0, 5)).toContain(path);
  });

  it("puts the newest budgets of bureaus that are named side by side", () => {
    const find = (typed: string): string | undefined =>
      findSideBySide(index, readQuestion(index, typed, new Date(2026, 0)))?.path;
    expect(find("演示市图书馆 样例县")).toBe("compare/?b=demo-library/2025&b=demo-memorial/2025");
    expect(find("演示省 演示市图书馆")).toBeUndefined();
    expect(find("演示市图书馆和演示市博物馆2024年")).toBe("compare/?b=demo-library/2024&b=demo-museum/2024");
    expect(find("图书馆")).toBeUndefined();
    expect(find("图书馆 住房公积金")).toBeUndefined();
  });

  it("suggests names where nothing is found", async () => {
    expect(listCandidates(index, await search(index, "住房鑫鑫鑫鑫"), ALL)).toEqual([]);
    expect((await suggestNames(index, parseQuery("住房鑫鑫鑫鑫"))).length).toBeGreaterThan(0);
  });

  it("finds nothing by nothing", async () => {
    expect(parseQuery(" “” ，").words).toEqual([]);
    expect(await findNames(index.blocks, "")).toEqual([]);
  });

  it("takes hostile names for names", async () => {
    expect(await findPaths('<img src=x onerror="alert(1)">')).toEqual([]);
    expect(await findPaths("__proto__ constructor")).toEqual([]);
  });

  it.each(["公积金", "图", "2070", "332.50", "zfgjj", "住房公集金"])(
    "loads at most 100 KB for %s as a first query",
    async (typed) => {
      let bytes = gzipSync(readFile("manifest.json")).length;
      const fresh = openIndex(index.manifest, async (path) => {
        const text = readFile(path);
        bytes += gzipSync(text).length;
        return text;
      });
      const answered = await search(fresh, typed);
      await Promise.all(
        listCandidates(fresh, answered, ALL)
          .slice(0, 4)
          .map((candidate) => readHits(fresh, candidate, answered.query, ALL)),
      );
      expect(bytes).toBeLessThan(100_000);
    },
  );
});
