import { describe, expect, test } from "vitest";
import type { SourceFile } from "../source/source.ts";
import { identify } from "./identity.ts";
import { nameBureau } from "./ids.ts";
import { findRegion } from "./regions.ts";

const regions = new Map(
  Object.entries({
    "000000": "中央",
    "110000": "北京市",
    "310000": "上海市",
    "310107": "普陀区",
    "310107021": "万里街道",
    "320000": "江苏省",
    "320200": "无锡市",
    "330000": "浙江省",
    "330903": "普陀区",
    "420000": "湖北省",
    "420100": "武汉市",
    "420200": "黄石市",
    "440000": "广东省",
    "440300": "深圳市",
    "520000": "贵州省",
    "522600": "黔东南苗族侗族自治州",
  }),
);
const functions = [
  { id: "petitions", name: "信访", words: "信访" },
  { id: "finance", name: "财政", words: "财政" },
];
const names = { regions, functions };

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
      ["长沙市人力资源和社会保障局", "二〇二六年部门预算公开说明"],
      { bureau: "长沙市人力资源和社会保障局", year: 2026, phase: "budget" },
    ],
    [["目录", "2025年度株洲市妇联（本级）部门预算"], { bureau: "株洲市妇联", year: 2025, phase: "budget" }],
    [
      ["北京市医疗保障局部门 2026 年度部门预算", "信息公开"],
      { bureau: "北京市医疗保障局", year: 2026, phase: "budget" },
    ],
    [["教育部2026年部门预算"], { bureau: "教育部", year: 2026, phase: "budget" }],
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
    ["上海市普陀区人民政府万里街道办事处", "310107021"],
    ["深圳市审计局", "440300"],
    ["江苏省人大常委会办公厅", "320000"],
    ["中共无锡市委办公室", "320200"],
    ["黔东南苗族侗族自治州财政局", "522600"],
    ["黔东南州财政局", "522600"],
  ])("%s is of %s", (name, code) => {
    expect(findRegion(regions, name)?.code).toBe(code);
  });

  test("is called short in ids and names", () => {
    expect(nameBureau("黔东南州财政局", "", names)).toMatchObject({
      id: "qiandongnan-finance",
      shortName: "黔东南财政局",
    });
  });

  test("is what the document names most often where the name says none, and it is said", () => {
    expect(nameBureau("东湖新技术开发区管理委员会", "武汉市 武汉市 黄石市", names)).toMatchObject({
      region: { code: "420100" },
      placeFrom: "text",
    });
  });

  test.each([
    ["中国气象局", "central-qixiangju"],
    ["财政部", "central-finance"],
  ])("of %s, whose name says no place, is the country", (name, id) => {
    expect(nameBureau(name, "北京市 北京市", names)).toMatchObject({ id, region: { code: "000000" } });
  });

  test("of a body of the whole country is the country, whatever places its document names", () => {
    expect(nameBureau("国家信访局", "北京市 北京市", names)).toMatchObject({
      id: "central-petitions",
      shortName: "国家信访局",
      region: { code: "000000", path: ["中央"] },
    });
  });

  test("is nowhere where neither its name nor its document tells", () => {
    expect(nameBureau("东湖管理委员会", "", names)).toBeNull();
  });
});

describe("the id of a bureau", () => {
  test.each([
    ["上海市普陀区财政局", "putuo-finance", "普陀财政局"],
    ["上海市普陀区人民政府万里街道办事处", "putuo-wanlijiedaobanshichu", "普陀万里街道办事处"],
  ])("of %s is its place and what it does", (name, id, shortName) => {
    expect(nameBureau(name, "", names)).toMatchObject({ id, shortName });
  });
});
