import { describe, expect, it } from "vitest";
import { exampleIndex as index, readFile as read } from "./exampleSearch.ts";
import { answerQuestion } from "./shared/answer.ts";
import { openIndex } from "./shared/openIndex.ts";
import { splitParts } from "./shared/question/lexicon.ts";
import { readQuestion } from "./shared/question/question.ts";

const TODAY = new Date(2026, 0, 1);

async function answer(typed: string, of = index): Promise<string> {
  const found = await answerQuestion(of, readQuestion(of, typed, TODAY));
  if (!found) return "none";
  const figures = found.figures.map(({ amount, unit }) => `${amount}${unit}`);
  return `${found.kind} ${found.topic.name}: ${figures.slice(0, 2).join(", ")}`;
}

describe("a question", () => {
  it.each([
    ["演示市图书馆2025年一共花多少钱", "figures 支出总计: 332.50万元"],
    ["演示市图书馆去年花了多少钱", "figures 支出总计: 332.50万元"],
    ["演示图书馆2025年支出总计是多少", "figures 支出总计: 332.50万元"],
    ["样例县纪念馆三公经费多少", "figures “三公”经费: 26000.00元"],
    ["how much did yangli spend on three public expenses", "figures “三公”经费: 26000.00元"],
    ["2025年哪个部门支出最多", "most 支出总计: 332.50万元, 1263520.00元"],
    ["哪个部门支出最少", "least 支出总计: 60.00万元, 100.00万元"],
    ["三公经费", "gathered “三公”经费: 5.00万元, 26000.00元"],
    ["演示市图书馆2025年比2024年支出增加多少", "figures 支出总计: 332.50万元"],
    ["how much is the budget of Yanshi libraries", "figures 支出总计: 332.50万元"],
    ["样例县 住房公积金", "figures 住房公积金: 100000.00元"],
    // Another department prints it on several rows, and may have the most.
    ["2025年哪个部门住房公积金最多", "gathered 住房公积金: 22.50万元, 100000.00元"],
  ])("%s is answered by %s", async (typed, said) => {
    expect(await answer(typed)).toBe(said);
  });

  it.each([
    "演示市图书馆1999年一共花多少钱",
    "演示市图书馆2024年和2025年一共花多少钱",
    "演示市 libraries",
    "样例县纪念馆三公经费局长是谁",
    "演示省三公经费多少局",
    "图书馆",
    "",
  ])("%s has no sure answer", async (typed) => {
    expect(await answer(typed)).toBe("none");
  });

  it("is no question about money where its word may as well say what a bureau does", async () => {
    const everyday = { housingprovidentfund: ["图书馆", "住房公积金"] };
    const other = openIndex({ ...index.manifest, everyday }, async (path) => read(path));
    const ofLibrary = "演示市 housing provident fund";
    expect(await answer(ofLibrary)).toMatch(/^figures 住房公积金/);
    expect(await answer(ofLibrary, other)).toBe("none");
    expect(await answer(`how much ${ofLibrary}`, other)).toMatch(/^figures 住房公积金/);
    expect(await answer("样例县 housing provident fund", other)).toMatch(/^figures 住房公积金/);
  });

  it("takes a function that no bureau of the place has for what is asked for", async () => {
    const functionWords = { ...index.manifest.functionWords, 住房公积金: "housing-fund" };
    const other = openIndex({ ...index.manifest, functionWords }, async (path) => read(path));
    expect(await answer("样例县 住房公积金", other)).toMatch(/^figures 住房公积金/);
  });

  it("says where a figure stands and how it changed", async () => {
    const found = await answerQuestion(index, readQuestion(index, "样例县纪念馆三公经费", TODAY));
    expect(found?.figures[0]).toMatchObject({
      info: { path: "bureaus/demo-memorial/2025/" },
      path: "three-public-expenses/#row-1",
      change: { direction: "decrease", amount: "1000.00", unit: "元" },
    });
    expect(found?.figures[0]?.change?.stated).toMatch(/^explanation\/#fact-/);
  });
});

describe("the parts of a question", () => {
  const split = (typed: string): string[] =>
    splitParts(index.lexicon, typed).map(({ kind, text }) => `${kind} ${text}`);

  it("take nothing out of the name of what is asked for", () => {
    expect(split("本年收入是多少")).toEqual(["rest 本年收入", "meaning 是多少"]);
    expect(split("今年的国有资产有多少")).toEqual(["meaning 今年的", "rest 国有资产", "meaning 有多少"]);
  });

  it("keep the signs of numbers, and what is one English word", () => {
    expect(split("演示市 满意度 ≥90%")).toEqual(["place 演示市", "rest 满意度 ≥90%"]);
    expect(split("-2.35 Yan'shi")).toEqual(["rest -2.35", "place yanshi"]);
  });

  it("name an office beside a bureau, too", () => {
    const named = (typed: string): number | undefined => readQuestion(index, typed, TODAY).bureaus?.length;
    expect(named("演示市图书馆 演示市博物馆")).toBe(2);
    expect(named("演示市博物馆 演示档案")).toBe(3);
  });

  it("are places of the level that was typed, or of any", () => {
    expect(readQuestion(index, "演示省三公经费", TODAY).isOwn).toBe(false);
    expect(readQuestion(index, "演示市三公经费", TODAY).isOwn).toBe(true);
    expect(readQuestion(index, "演示三公经费", TODAY).isOwn).toBe(true);
  });
});
