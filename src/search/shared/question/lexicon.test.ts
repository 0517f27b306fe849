import { describe, expect, it } from "vitest";
import { makeLexicon, splitParts } from "./lexicon.ts";

describe("a text", () => {
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
    meanings: { 和: "nothing", 上: "nothing", 用: "nothing" },
    topics: ["三公经费", "基本支出", "项目支出", "文化和旅游支出"],
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
  ])("%s is told in parts: what a bureau does only right behind its place", (typed, kinds) => {
    expect(splitParts(lexicon, typed).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ["基本支出和项目支出", ["基本支出", "项目支出"]],
    ["文化和旅游支出", ["文化和旅游支出"]],
    ["基本支出和谐", ["基本支出和谐"]],
    ["和基本支出", ["基本支出"]],
  ])("%s is told apart where a word joins two topics", (typed, texts) => {
    expect(splitParts(lexicon, typed).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ["用公务用车上", ["公务用车"]],
    ["上级补助收入", ["上级补助收入"]],
    ["其他交通费用", ["其他交通费用"]],
    ["样例省 上用 基本支出上用", ["样例省", "基本支出"]],
    ["样例省上", ["样例省"]],
  ])("%s keeps what names begin or end with", (typed, texts) => {
    expect(splitParts(lexicon, typed).map(({ text }) => text)).toEqual(texts);
  });
});
