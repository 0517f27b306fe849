import { describe, expect, test } from "vitest";
import { place, rolesOf, valuesOf } from "./testTable.ts";

describe("columns", () => {
  test("have roles by their headings: total, parts, a sum of a group, its share", () => {
    expect(
      rolesOf("支出总表", [
        ["科目编码", "科目名称", "合计", "基本支出[3]", "项目支出"],
        ["", "", "", "小计", "人员经费", "公用经费", ""],
        ["208", "社会保障和就业支出", "9.00", "7.00", "4.00", "3.00", "2.00"],
      ]),
    ).toEqual(["code:code label:label total:total basic:subtotal personnel:part public:part project:part"]);
  });

  test("of 类, 款 and 项 are one code, also where each row prints only its last part", () => {
    expect(
      valuesOf("支出总表", [
        ["科目编码[3]", "科目名称", "合计"],
        ["类", "款", "项", "", ""],
        ["208", "", "", "社会保障和就业支出", "1.00"],
        ["", "05", "", "养老支出", "1.00"],
        ["", "", "01", "离退休", "1.00"],
        ["221", "22102", "2210201", "住房公积金", "1.00"],
        ["208", "5", "6", "职业年金", "1.00"],
      ]),
    ).toEqual([
      "208|社会保障和就业支出|1.00",
      "20805|养老支出|1.00",
      "2080501|离退休|1.00",
      "2210201|住房公积金|1.00",
      "2080506|职业年金|1.00",
    ]);
  });

  test("of subjects may also print the codes of units, which their names tell", () => {
    const { blocks } = place("支出总表", [
      ["科目编码", "科目名称", "合计", "基本支出"],
      ["131", "乙市医疗保障局", "9.00", "9.00"],
      ["131001", "乙市医疗保障局本级", "9.00", "9.00"],
      ["210", "卫生健康支出", "9.00", "9.00"],
      ["21002", "公立医院", "9.00", "9.00"],
    ]);
    expect(blocks[0]?.rows.map(({ kind }) => kind)).toEqual(["unit", "unit", "item", "item"]);
  });

  test("of a list of projects are their names, their codes, and the subjects with theirs", () => {
    const rows = [
      [
        "项目分类",
        "项目代码",
        "项目名称",
        "功能科目编码",
        "功能科目名称",
        "经济科目编码",
        "经济科目名称",
        "合计",
      ],
      ["311专项业务类", "530123210000000000001", "培训", "2050803", "培训支出", "30216", "培训费", "2.00"],
      ["311专项业务类", "530123210000000000002", "会议", "2010101", "行政运行", "30215", "会议费", "3.00"],
      ["合计", "", "", "", "", "", "", "5.00"],
    ];
    expect(rolesOf("项目支出表", rows)).toEqual([
      "text:text code:code label:label paired_code:paired-code paired_label:paired-label " +
        "third_code:third-code third_label:third-label total:total",
    ]);
    expect(place("项目支出表", rows).blocks[0]?.rows.at(-1)?.kind).toBe("total");
  });

  test("of subjects may print units by their names alone", () => {
    const { blocks } = place("支出总表", [
      ["科目编码", "单位名称（科目）", "合计", "基本支出"],
      ["", "合计", "9.00", "9.00"],
      ["", "乙市医疗保障局（本级）", "9.00", "9.00"],
      ["210", "卫生健康支出", "9.00", "9.00"],
    ]);
    expect(blocks[0]?.rows.map(({ kind }) => kind)).toEqual(["total", "unit", "item"]);
  });

  test("of money hold amounts, also where these are as long as codes", () => {
    expect(
      rolesOf("收入总表", [
        ["科目编码", "科目名称", "合计", "上年结转"],
        ["208", "社会保障和就业支出", "621", "321"],
        ["210", "卫生健康支出", "721", "321"],
      ]),
    ).toEqual(["code:code label:label total:total carry_over:part"]);
  });

  test("that print a code and its name together are two", () => {
    expect(
      valuesOf("支出总表", [
        ["支出功能分类科目", "合计"],
        ["2050803-培训支出", "1.00"],
        ["2101501-行政运行", "2.00"],
      ]),
    ).toEqual(["2050803|培训支出|1.00", "2101501|行政运行|2.00"]);
  });

  test("of another year are not this year's", () => {
    const [block] = place("“三公”经费支出表", [
      ["单位名称", "2025年预算数", "2026年预算数", "增减额"],
      ["某局", "1.00", "3.00", "2.00"],
    ]).blocks;
    expect(block?.columns.map(({ role, figureOf }) => [role, figureOf?.year])).toEqual([
      ["label", undefined],
      ["part", -1],
      ["part", undefined],
      ["change", undefined],
    ]);
  });

  test("of units' codes hold no name: 合计 that spans them is that of the row", () => {
    const [block] = place("收入总表", [
      ["单位编码", "单位名称", "合计"],
      ["合计", "", "3.00"],
      ["117", "某局", "3.00"],
      ["117001", "某局", "3.00"],
    ]).blocks;
    expect(block?.rows.map(({ kind }) => kind)).toEqual(["total", "unit", "unit"]);
    expect(block?.rows[0]?.cells.get("unit_name")?.value).toBe("合计");
  });

  test("of remarks do not make a list of subjects one of other things", () => {
    const [block] = place("支出明细表", [
      ["科目编码", "科目名称", "合计", "备注"],
      ["", "合计", "3.00", ""],
      ["205", "教育支出", "2.00", ""],
      ["20508", "进修及培训", "2.00", "部分"],
      ["221", "住房保障支出", "1.00", ""],
    ]).blocks;
    expect(block?.columns.map(({ role }) => role)).toEqual(["code", "label", "total", "text"]);
    expect(block?.treeUnknown).toBeUndefined();
  });

  test("that hold sentences are left to a person", () => {
    expect(
      rolesOf("项目支出表", [
        ["项目名称", "金额", "绩效目标"],
        ["培训费", "1.00", "通过培训提高全市业务人员的能力，按时完成全年培训计划。"],
        ["差旅费", "2.00", "保障出差。"],
      ]),
    ).toEqual(["label:label amount:part"]);
  });

  test("beside the sum are told by arithmetic where headings do not tell", () => {
    const [block] = place("“三公”经费、会议费支出表", [
      ["“三公”经费合计", "因公出国（境）费", "公务接待费", "公务用车运行费", "会议费"],
      ["6.00", "1.00", "2.00", "3.00", "9.00"],
    ]).blocks;
    expect(block?.columns.map(({ role, sumOf }) => [role, sumOf?.length])).toEqual([
      ["subtotal", 3],
      ["part", undefined],
      ["part", undefined],
      ["part", undefined],
      ["part", undefined],
    ]);
  });
});
