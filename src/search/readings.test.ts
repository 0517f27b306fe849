import { describe, expect, it } from "vitest";
import { exampleArchive } from "../archive/exampleSite.ts";
import { findPaths, exampleIndex as index } from "./exampleSearch.ts";
import { search } from "./shared/search.ts";

describe("the search", () => {
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

  it.each([
    ["2210299", ["22102"]],
    ["样例 2219999", ["221"]],
    ["2299999", []],
    ["22102019", []],
  ])("takes the code %s, which has no rows, for what it lies in", async (typed, taken) => {
    expect((await search(index, typed)).takenAs).toEqual(taken);
  });
});
