import { expect, it } from "vitest";
import { loadExample } from "../../archive/exampleSite.ts";
import { getTable } from "../../archive/scope/tables.ts";
import { describeWideTable, exportWideTable } from "./wideTable.ts";

const heritage = loadExample("demo-heritage");
const summary = getTable(heritage, "revenue-and-expenditure");

it("calls the columns of several blocks by names that differ, and leaves out what is not printed", () => {
  const names = [
    "收入/收入项目",
    "收入/预算数",
    "支出/按功能分类",
    "支出/预算数（按功能分类）",
    "支出/按支出用途",
    "支出/预算数（按支出用途）",
  ];
  expect(exportWideTable(summary).columns).toEqual(names);
  expect(describeWideTable(summary, heritage.entry.shared.statutory).columns.map(({ name }) => name)).toEqual(
    names,
  );
});

it("does not call a printed change a number", () => {
  const columns = describeWideTable(
    getTable(heritage, "expenditure"),
    heritage.entry.shared.statutory,
  ).columns;
  expect(columns.slice(-3).map(({ name, type }) => `${name} ${type}`)).toEqual([
    "2024年执行数 number",
    "增减/金额 string",
    "增减/比例 string",
  ]);
});
