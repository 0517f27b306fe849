import { describe, expect, test } from "vitest";
import { place, rolesOf } from "./testTable.ts";

describe("blocks", () => {
  test("stand side by side in a summary, each with its own rows", () => {
    const { blocks } = place("收支总表", [
      ["收入[2]", "支出[2]"],
      ["项目", "预算数", "项目", "预算数"],
      ["一、拨款", "5.00", "一、教育支出", "2.00"],
      ["", "", "二、卫生健康支出", "3.00"],
      ["收入总计", "5.00", "支出总计", "5.00"],
    ]);
    expect(blocks.map(({ id, rows }) => [id, rows.length])).toEqual([
      ["revenue", 2],
      ["expenditure", 3],
    ]);
    expect(blocks[1]?.rows.map(({ parent }) => parent)).toEqual([2, 2, undefined]);
  });

  test("of one side have names of their own, and a name over several belongs where its amount stands", () => {
    const { blocks } = place("收支预算总表", [
      ["收入[2]", "支出[4]"],
      ["项目", "金额", "功能分类", "金额", "支出用途", "金额"],
      ["拨款", "5.00", "教育支出", "5.00", "基本支出", "5.00"],
      ["上年结转", "", "结转下年[3]", ""],
      ["收入合计", "5.00", "支出合计[3]", "5.00"],
    ]);
    expect(blocks.map(({ id }) => id)).toEqual(["revenue", "expenditure", "expenditure-2"]);
    expect(blocks[1]?.rows.map(({ cells }) => cells.get("label")?.value)).toEqual(["教育支出"]);
    expect(blocks[2]?.rows.map(({ cells }) => cells.get("label")?.value)).toEqual([
      "基本支出",
      "结转下年",
      "支出合计",
    ]);
  });
});

test("a block of a summary may begin with kinds of spending", () => {
  const { blocks } = place("收支总体情况表", [
    ["收入[2]", "支出[4]"],
    ["项目", "预算数", "按功能分类", "预算数", "按支出类型", "预算数"],
    ["拨款", "5.00", "教育支出", "5.00", "基本支出", "5.00"],
  ]);
  expect(blocks.map(({ id }) => id)).toEqual(["revenue", "expenditure", "expenditure-2"]);
});

describe("a summary", () => {
  const parentsOf = (rows: string[][]) =>
    place("财政拨款收支总表", [["支出[2]"], ["项目", "预算数"], ...rows]).blocks[0]?.rows.map(
      ({ parent }) => parent ?? null,
    );

  test("takes names without a number for parts of the numbered one before them, where they add up to it", () => {
    const rows = [
      ["一、本年支出", "30.00"],
      ["教育支出", "10.00"],
      ["住房保障支出", "20.00"],
      ["二、结转下年", ""],
      ["教育支出", ""],
      ["支出总计", "30.00"],
    ];
    expect(parentsOf(rows)).toEqual([5, 0, 0, 5, 3, null]);
    expect(place("财政拨款收支总表", [["支出[2]"], ["项目", "预算数"], ...rows]).blocks[0]?.treeFound).toBe(
      true,
    );
  });

  test("leaves them beside it where the sums hold so", () => {
    const rows = [
      ["一、本年支出", "30.00"],
      ["上年结转", "30.00"],
      ["支出总计", "60.00"],
    ];
    expect(parentsOf(rows)).toEqual([2, 2, null]);
  });

  test("sums what stands below it where it is the first row", () => {
    const rows = [
      ["合计", "30.00"],
      ["教育支出", "10.00"],
      ["住房保障支出", "20.00"],
    ];
    expect(parentsOf(rows)).toEqual([null, 0, 0]);
  });
});

describe("final accounts", () => {
  test("print a list in pairs of columns that go on with each other, and what is carried over with its parts", () => {
    const { blocks } = place("基本支出决算明细表", [
      ["人员经费[3]", "公用经费[6]"],
      ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
      ["301", "工资福利支出", "9.00", "302", "商品和服务支出", "5.00", "30211", "差旅费", "3.00"],
      ["30101", "基本工资", "9.00", "30201", "办公费", "2.00", "310", "资本性支出", ""],
      ["人员经费合计[2]", "9.00", "公用经费合计", "", "", "", "", "5.00"],
    ]);
    expect(
      blocks.map(({ rows }) =>
        rows.map(({ cells }) => [...cells.values()].map(({ value }) => value).join("|")),
      ),
    ).toEqual([
      ["301|工资福利支出|9.00", "30101|基本工资|9.00", "人员经费合计|9.00"],
      [
        "302|商品和服务支出|5.00",
        "30201|办公费|2.00",
        "30211|差旅费|3.00",
        "310|资本性支出",
        "公用经费合计|5.00",
      ],
    ]);
  });

  test("sum the year's own revenue, which is not the whole of what there is", () => {
    expect(
      rolesOf("收入决算表", [
        ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入"],
        ["208", "社会保障和就业支出", "3.00", "2.00", "1.00"],
      ]),
    ).toEqual(["code:code label:label current_year:subtotal fiscal_appropriation:part other_income:part"]);
  });
});
