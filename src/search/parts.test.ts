import { describe, expect, it } from "vitest";
import { readAsked } from "./shared/amounts.ts";
import { partEveryday } from "./shared/everyday.ts";
import { makeLexicon, splitParts } from "./shared/lexicon.ts";

describe("a text of two words", () => {
  const everyday = { 电脑: ["办公设备"], 买电脑: ["办公设备"], 公车: ["公务用车"] };
  it.each([
    ["办公电脑", ["办公", "电脑"]],
    ["公车维修", ["公车", "维修"]],
    ["单位买电脑", ["单位", "买电脑"]],
    ["新电脑", undefined],
    ["办公用品", undefined],
  ])("%s is parted at what people say", (text, parts) => {
    expect(partEveryday(everyday, text)).toEqual(parts);
  });
});

describe("what bureaus do, right behind their place", () => {
  const lexicon = makeLexicon({
    version: "",
    bureaus: [
      {
        id: "a",
        name: "样例省人大常委会办公厅",
        known: "样例省 样例人大常委会办公厅",
        spelled: [""],
        functions: ["congress"],
      },
    ],
    functions: { congress: "人大" },
    functionWords: { 人大: "congress", 教育: "education" },
    meanings: {},
    topics: ["三公经费"],
    titles: { budget: { department: "", unit: "" }, final: { department: "", unit: "" } },
    documents: [],
    everyday: {},
    places: [],
    separators: [],
  });
  it.each([
    ["样例人大2018年三公经费", ["place", "function", "year", "rest"]],
    ["样例人大", ["place", "function"]],
    ["样例教育支出", ["place", "rest"]],
    ["教育", ["rest"]],
  ])("%s is told in parts", (typed, kinds) => {
    expect(splitParts(lexicon, typed).map(({ kind }) => kind)).toEqual(kinds);
  });
});

it("takes an amount with a sign of comparison for a target", () => {
  expect(["≥5000万元", "≤3", "5000万元", "约610万"].map((typed) => readAsked(typed)?.isTarget)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
