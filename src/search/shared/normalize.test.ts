import { describe, expect, it } from "vitest";
import { normalizeCode, normalizeText, stemEnglish } from "./normalize.ts";

describe("normalizeText", () => {
  it.each([
    ["“三公”经费", "三公经费"],
    ['"三公" 经费', "三公经费"],
    ["三公経費", "三公経費"],
    ["ＨＩＳ系统（二期）", "his系统二期"],
    ["一、工资福利支出", "一工资福利支出"],
    ["每人1.5元。", "每人1.5元"],
    ["—", ""],
    ["6、10月", "6 10月"],
    ["1,060.50", "1 060.50"],
    ["lüyou", "lvyou"],
  ])("takes %s for %s", (text, normal) => {
    expect(normalizeText(text).text).toBe(normal);
  });

  it("knows where words begin", () => {
    expect([...normalizeText("其中：住房公积金（单位）").starts]).toEqual([0, 2, 7]);
  });

  it("keeps a character of two code units whole", () => {
    expect(normalizeText("𠮷、a").starts).toEqual(new Set([0, 2]));
  });
});

it("takes a code in any width and case for one", () => {
  expect(normalizeCode(" １３０５００２４P 00935510023R")).toBe("13050024p00935510023r");
  expect(normalizeCode("208-05-05")).toBe("2080505");
});

it("takes an English word in the plural for the one thing", () => {
  expect(["cars", "salaries", "gas", "expenses", "business"].map(stemEnglish)).toEqual([
    "car",
    "salary",
    "gas",
    "expense",
    "business",
  ]);
});
