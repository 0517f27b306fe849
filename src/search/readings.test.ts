import { describe, expect, it } from "vitest";
import { exampleArchive } from "../archive/exampleSite.ts";
import { findPaths, exampleIndex as index, readFile } from "./exampleSearch.ts";
import { openIndex } from "./shared/openIndex.ts";
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
    ["Yanshi libraries", "演示市 图书馆"],
    ["libraries office Yanshi", "演示市 图书馆"],
    ["yanshi tushuguan", "演示市 图书馆"],
    ["libraries department", "图书馆"],
    ["查一下 阅览室维修", "阅览室维修"],
    ["演示市博勿馆", "演示市博物馆"],
    ["332.50万元支出总计", "332.50万元 支出总计"],
    ["三百三十二万五千元支出总计", "332.50万元 支出总计"],
    ["没有的词 99000025P00031000", "99000025P00031000"],
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

  it("takes several words for one thing where people say so", async () => {
    const everyday = { ...index.manifest.everyday, motorpool: ["公务用车"] };
    const other = openIndex({ ...index.manifest, everyday }, async (path) => readFile(path));
    expect((await search(other, "motor pool")).alsoCalled).toEqual(["公务用车"]);
    expect((await search(other, "yangli motor pool")).takenAs).toEqual(["公务用车"]);
  });

  it("takes a word that is also a spelled place for what it spells with the others", async () => {
    // A bureau that has nothing of the kind is spelled like a part of a name.
    const bureaus = index.manifest.bureaus.map((bureau) =>
      bureau.name === "演示市文物局" ? { ...bureau, spelled: ["weixiu"] } : bureau,
    );
    const other = openIndex({ ...index.manifest, bureaus }, async (path) => readFile(path));
    const { query } = await search(other, "yuelanshi weixiu");
    expect(query.words.map(({ texts }) => texts)).toEqual([["阅览室维修"]]);
  });

  it("leads to the bureau of a question about a figure that no text of it calls so", async () => {
    const { query } = await search(index, "演示市图书馆sangong是多少");
    expect(query.words.map(({ texts }) => texts)).toEqual([["演示市图书馆"]]);
  });

  it("says which pieces of a text were found, also beside a word that stands with none of the others", async () => {
    const { pieces } = await search(index, "332.50 讲解 阅览室维修公积金");
    expect(pieces).toEqual(["阅览室维修", "公积金"]);
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
