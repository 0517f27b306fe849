import { describe, expect, test } from "vitest";
import type { SourceFile } from "../source/source.ts";
import { identify } from "./identity.ts";
import { nameBureau } from "./ids.ts";
import { findRegion } from "./regions.ts";

const front = (path: string, ...lines: string[]): SourceFile => ({
  path,
  kind: "pdf",
  bytes: 0,
  sha256: "",
  pages: [{ number: 1, blocks: lines.map((text) => ({ kind: "paragraph", page: 1, text })) }],
});

describe("who published a document, and for which year", () => {
  test.each([
    [["2026年深圳市审计局部门预算", "目 录"], { bureau: "深圳市审计局", year: 2026, phase: "budget" }],
    [
      ["上海市普陀区财政局", "2024年度部门决算"],
      { bureau: "上海市普陀区财政局", year: 2024, phase: "final" },
    ],
    [
      ["上海市普陀区2025年区级部门预算", "预算主管部门：上海市普陀区财政局"],
      { bureau: "上海市普陀区财政局", year: 2025, phase: "budget" },
    ],
    [
      ["2026 年度", "福州市医疗保障局", "部门预算"],
      { bureau: "福州市医疗保障局", year: 2026, phase: "budget" },
    ],
  ])("%s", (lines, wanted) => {
    expect(identify([front("a.pdf", ...lines)], [])).toEqual(wanted);
  });

  test("is not told by words of a table, or by a name with its code alone", () => {
    expect(
      identify([front("a.txt", "万元支出部门经济分类科目合计23451福利费17.00局", "2024年部门预算")], [])
        .bureau,
    ).toBeUndefined();
    expect(
      identify([front("a.txt", "部门名称：450保定市徐水区医疗保障局", "2026年部门预算")], []).bureau,
    ).toBe("保定市徐水区医疗保障局");
  });
});

describe("the place of a bureau", () => {
  test.each([
    ["上海市普陀区财政局", "310107"],
    ["深圳市审计局", "440300"],
    ["江苏省人大常委会办公厅", "320000"],
    ["中共无锡市委办公室", "320200"],
    ["黔东南苗族侗族自治州财政局", "522600"],
  ])("%s is of %s", (name, code) => {
    expect(findRegion(name)?.code).toBe(code);
  });

  test("is what the document names most often where the name says none, and it is said", () => {
    expect(nameBureau("东湖新技术开发区管理委员会", "武汉市 武汉市 黄石市")).toMatchObject({
      region: { code: "420100" },
      placeFrom: "text",
    });
  });

  test("of a body of the whole country is none", () => {
    expect(nameBureau("国家信访局", "北京市 北京市")).toBeNull();
  });
});
