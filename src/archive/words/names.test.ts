import { expect, it } from "vitest";
import { ui } from "../../text/ui.ts";
import { loadExample } from "../exampleSite.ts";
import { getTable } from "../scope/tables.ts";
import { partTitle } from "./names.ts";

const titlesOf = (bureau: string, id: string): string[] => {
  const table = getTable(loadExample(bureau), id);
  return table.parts.map(({ part }) => partTitle(ui, "表", table, part));
};

it("calls a part by its side, and one of several on a side by a heading that only it has", () => {
  expect(titlesOf("demo-library", "revenue-and-expenditure")).toEqual(["表：收入", "表：支出"]);
  expect(titlesOf("demo-heritage", "revenue-and-expenditure")).toEqual([
    "表：收入",
    "表：按功能分类",
    "表：按支出用途",
  ]);
  expect(titlesOf("demo-heritage", "three-public-expenses")).toEqual([
    "表：2024年预算数",
    "表：2025年预算数",
    "表：增减变化",
  ]);
  expect(titlesOf("demo-heritage", "expenditure")).toEqual(["表"]);
});
