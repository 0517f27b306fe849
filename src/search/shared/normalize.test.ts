import { describe, expect, it } from "vitest";
import { normalizeCode, normalizeNumber, normalizeText } from "./normalize.ts";

describe("normalizeText", () => {
  it.each([
    ["“三公”经费", "三公经费"],
    ['"三公" 经费', "三公经费"],
    ["三公経費", "三公経費"],
    ["ＨＩＳ系统（二期）", "his系统二期"],
    ["一、工资福利支出", "一工资福利支出"],
    ["每人1.5元。", "每人1.5元"],
    ["—", ""],
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

describe("normalizeNumber", () => {
  it.each([
    ["2,394.27", "2394.27"],
    ["２３９４．２７", "2394.27"],
    ["2394.270万元", "2394.27"],
    ["1060.00", "1060"],
    ["-1.80", "-1.8"],
    ["≥95%", "95"],
    ["0.00", "0"],
    ["007", "7"],
    ["10-20", ""],
    ["基本支出", ""],
    ["", ""],
  ])("takes %s for %s", (text, number) => {
    expect(normalizeNumber(text)).toBe(number);
  });
});

it("takes a code in any width and case for one", () => {
  expect(normalizeCode(" １３０５００２４P 00935510023R")).toBe("13050024p00935510023r");
});
