import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findSideBySide } from "./browser/sideBySide.ts";
import { ALL, findPaths, exampleIndex as index, readFile } from "./exampleSearch.ts";
import { listBureaus, listCandidates, readHits } from "./shared/candidates.ts";
import { lookUpWord } from "./shared/lookUp.ts";
import { findNames } from "./shared/names/findNames.ts";
import { suggestNames } from "./shared/names/suggestNames.ts";
import { openIndex } from "./shared/openIndex.ts";
import { parseQuery } from "./shared/query.ts";
import { readQuestion } from "./shared/question/question.ts";
import { search } from "./shared/search.ts";

describe("the search", () => {
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

  it("puts the sheet of a project before the rows that name it", async () => {
    const [first] = await findPaths("阅览室维修", { bureau: "demo-library" });
    expect(first).toMatch(/^bureaus\/demo-library\/2025\/projects\//);
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
    ["报错", "report/"],
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
    expect(find("演示档案 演示市博物馆")).toBe(
      "compare/?b=demo-museum/2025&b=demo-archives/2026&b=demo-records/2024",
    );
  });

  it("answers no long text of which only the beginning stands somewhere", async () => {
    const size = async (typed: string): Promise<number> => {
      const [word] = parseQuery(typed).words;
      return word ? (await lookUpWord(index.blocks, word)).size : 0;
    };
    expect(await size("其他文化旅游体育与传媒支出")).toBeGreaterThan(0);
    expect(await size("其他文化旅游体育与传媒支出没有的尾巴没有的尾巴没有")).toBe(0);
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
