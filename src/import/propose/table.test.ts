import { expect, test } from "vitest";
import { placeTable } from "../place/table.ts";
import { printed } from "../place/testTable.ts";
import { proposeTable } from "./table.ts";

/** What is proposed of the only part of a table. */
function partOf(rows: string[][]): { units?: object; items?: object } {
  return partsOf("支出总表", rows)[0] ?? {};
}

function partsOf(title: string, rows: string[][]): { units?: object; items?: object; lines?: object[] }[] {
  const table = {
    ...placeTable(printed(title, rows), 2026, false),
    scope: "department",
    tableId: "expenditure",
  };
  const { format } = proposeTable(table, { year: 2026, isSubject: () => false });
  return format["parts"] as object[];
}

const HEAD = ["科目编码", "科目名称", "合计", "基本支出"];

test("units among subjects are told by their codes, whose digits are no subject's", () => {
  const part = partOf([
    HEAD,
    ["131001", "乙市医疗保障局本级", "9.00", "9.00"],
    ["210", "卫生健康支出", "9.00", "9.00"],
  ]);
  expect(part.units).toEqual({ codeColumn: "code", nameColumn: "label" });
  expect(part.items).toMatchObject({ codeKind: "functional", digits: [3, 5, 7] });
});

test("units among subjects that print no code are told by their names", () => {
  const part = partOf([
    HEAD,
    ["", "乙市医疗保障局", "9.00", "9.00"],
    ["210", "卫生健康支出", "9.00", "9.00"],
  ]);
  expect(part.units).toEqual({ nameColumn: "label" });
});

test("codes of projects are of no classification, whatever they begin with", () => {
  const part = partOf([
    ["项目代码", "项目名称", "合计", "基本支出"],
    ["530123210000000000001", "培训", "9.00", "9.00"],
  ]);
  expect(part.items).toMatchObject({ codeKind: "none" });
});

test("the sum before the total of a summary with codes is a line of its own, and the subjects are its parts", () => {
  const [, expenditure] = partsOf("部门收支总体情况表", [
    ["收入[2]", "支出[2]"],
    ["项目", "预算数", "功能分类", "预算数"],
    ["财政拨款", "9.00", "208 社会保障和就业支出", "4.00"],
    ["事业收入", "", "210 卫生健康支出", "5.00"],
    ["小计", "9.00", "小计", "9.00"],
    ["收入总计", "9.00", "支出合计", "9.00"],
  ]);
  expect(expenditure?.lines).toEqual([
    { id: "row-xj", label: "小计", parent: "total-expenditure", required: false },
    expect.objectContaining({ id: "total-expenditure", label: "支出合计", type: "total" }),
  ]);
  expect(expenditure?.items).toMatchObject({ codeKind: "functional", parent: "row-xj" });
});

test("a list of a summary whose heading says in brackets how it is parted is a block of its own", () => {
  const parts = partsOf("收支总表", [
    ["收入[2]", "支出[4]"],
    ["项目", "预算数", "项目（按支出性质）", "预算数", "项目（按功能分类）", "预算数"],
    ["一、拨款", "9.00", "一、基本支出", "4.00", "教育支出", "9.00"],
    ["收入总计", "9.00", "支出总计", "9.00", "支出总计", "9.00"],
  ]);
  expect(parts).toMatchObject([
    { side: "revenue" },
    { side: "expenditure" },
    { id: "expenditure-2", side: "expenditure" },
  ]);
});

test("the first row is the total of those below it where its name ends as one", () => {
  const [part] = partsOf("“三公”经费支出表", [
    ["项目", "预算数"],
    ["“三公”经费合计", "9.00"],
    ["1、公务接待费", "4.00"],
    ["2、公务用车费", "5.00"],
  ]);
  expect(part?.lines).toEqual([expect.objectContaining({ type: "total", label: "“三公”经费合计" })]);
});
