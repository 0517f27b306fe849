import { describe, expect, test } from "vitest";
import { place } from "./testTable.ts";

describe("rows", () => {
  test("below a number that begins anew are parts of the name before it", () => {
    const [block] = place("财政拨款收支总表", [
      ["收入[2]", "支出[2]"],
      ["项目", "预算数", "项目", "预算数"],
      ["一、一般公共预算", "5.00", "一、教育支出", "6.00"],
      ["二、政府性基金", "", "", ""],
      ["上年结转", "1.00", "", ""],
      ["一、一般公共预算", "1.00", "", ""],
      ["二、政府性基金", "", "", ""],
      ["收入总计", "6.00", "支出总计", "6.00"],
    ]).blocks;
    expect(block?.rows.map(({ parent }) => parent)).toEqual([5, 5, 5, 2, 2, undefined]);
  });

  test("of several years have the name that is printed once beside them", () => {
    const { blocks } = place("“三公”经费支出表", [
      ["单位", "年度", "合计"],
      ["某局", "2025年", "1.00"],
      ["", "2026年", "3.00"],
      ["某站", "2025年", "1.00"],
      ["", "2026年", "2.00"],
    ]);
    expect(blocks.map(({ rows }) => rows.map(({ cells }) => cells.get("label")?.value))).toEqual([
      ["某局", "某站"],
      ["某局", "某站"],
    ]);
  });

  test("are moved in below what they are part of", () => {
    const [block] = place("基本支出总表", [
      ["支出项目类别", "总计"],
      ["某局", "6.00"],
      [">工资福利支出", "6.00"],
      [">>基本工资", "4.00"],
      [">>津贴补贴", "2.00"],
    ]).blocks;
    expect(block?.rows.map(({ level }) => level)).toEqual([0, 1, 2, 2]);
  });

  const projects = (...amounts: string[]) =>
    place("项目支出表", [
      ["项目名称", "金额"],
      ...["合计", "甲", "一", "二", "乙", "三", "四"].map((name, n) => [name, amounts[n] ?? ""]),
    ]).blocks[0];

  test("have the depth that arithmetic tells where nothing is printed, and it is said", () => {
    const block = projects("10.00", "7.00", "4.50", "2.50", "3.00", "1.00", "2.00");
    expect(block?.treeFound).toBe(true);
    expect(block?.rows.slice(1).map(({ level }) => level)).toEqual([0, 1, 1, 0, 1, 1]);
    expect(block?.rows.some(({ levels }) => levels)).toBe(false);
  });

  test("have every depth that adds up where several do", () => {
    const block = projects("10.00", "7.00", "4.00", "3.00", "3.00", "1.00", "2.00");
    expect(block?.rows.slice(1).map(({ levels }) => levels)).toEqual([[1], [2], [2], [1, 3], [1, 2], [1, 2]]);
  });

  test("with a text that is no amount stay open, and keep what is printed", () => {
    const cell = place("支出总表", [
      ["科目名称", "合计"],
      ["工资", "276.30①"],
      ["津贴", "1.00"],
      ["奖金", "2.00"],
    ]).blocks[0]?.rows[0]?.cells.get("total");
    expect([cell?.open, cell?.value, cell?.printed]).toEqual(["not-an-amount", "", "276.30①"]);
  });
});

describe("figures of which nothing tells the column, or whether they are one", () => {
  /** The figures of a row that are open: why, and what may stand in them. */
  const openOf = (rows: string[][], n: number) =>
    Object.fromEntries(
      [...(place("支出总表", rows).blocks[0]?.rows[n]?.cells ?? [])].flatMap(([id, { open, candidates }]) =>
        open ? [[id, [open, ...(candidates ?? [])]]] : [],
      ),
    );
  const HEAD = ["科目名称", "合计", "基本支出", "项目支出"];

  test("leave each column open that they are printed across, with themselves and blank as candidates", () => {
    const rows = [HEAD, ["合计", "3.00", "1.00", "2.00"], ["工资", "1.00", "1.00[2]"]];
    expect(openOf(rows, 1)).toEqual({
      basic: ["several-columns", "1.00", ""],
      project: ["several-columns", "1.00", ""],
    });
    expect(place("支出总表", rows).blocks[0]?.rows[1]?.cells.get("basic")?.value).toBe("");
  });

  test("are one number where only together they have the decimals of the others, else open", () => {
    const rows = [
      HEAD,
      ["合计", "1,234.\n56", "12\n34.56", "1.00"],
      ["工资", "1.00", "2.00\n5", "2.00\n3.00"],
    ];
    expect(openOf(rows, 0)).toEqual({});
    expect(openOf(rows, 1)).toEqual({
      basic: ["several-amounts", "2.005", "2.00", "5"],
      project: ["several-amounts", "2.00", "3.00"],
    });
  });

  test("are open where figures of another row stand beside each other in their column", () => {
    const rows = [HEAD, ["合计", "3.00", "1.00 2.00", ""], ["工资", "1.00", "1.00", ""]];
    expect(openOf(rows, 1)).toEqual({ basic: ["several-columns", "1.00", ""] });
  });
});
