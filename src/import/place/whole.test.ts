import { expect, test } from "vitest";
import { placeTable } from "./table.ts";
import { printed } from "./testTable.ts";

/** Which rows are the total though they carry a name, in a table of the bearer 某市水务局. */
const wholesOf = (rows: string[][]) =>
  placeTable({ ...printed("支出总表", rows), bearer: "某市水务局" }, 2026, false).blocks[0]?.rows.flatMap(
    ({ isWhole }, n) => (isWhole ? [n] : []),
  );
const HEAD = ["预算单位", "科目编码", "科目名称", "支出总计"];

test("The row with the name of whom the table is of is the total of the units whose sum it is, but for rounding", () => {
  const units = (sum: string) => [
    HEAD,
    ["某市水务局", "", "", sum],
    ["某市水务局（本级）", "", "", "2.00"],
    ["", "213", "农林水支出", "2.00"],
    ["某市水文站", "", "", "3.00"],
    ["", "213", "农林水支出", "3.00"],
  ];
  expect(wholesOf(units("5.01"))).toEqual([0]);
  expect(wholesOf(units("2.00"))).toEqual([]);
});

test("The only unit is the total of its subjects, unless a row calls itself so", () => {
  const rows = [
    ["某市水务局", "", "", "2.00"],
    ["", "213", "农林水支出", "2.00"],
  ];
  expect(wholesOf([HEAD, ...rows])).toEqual([0]);
  expect(wholesOf([HEAD, ...rows, ["合计", "", "", "2.00"]])).toEqual([]);
});

test("A row with another name is no total", () => {
  expect(wholesOf([HEAD, ["某市水文站", "", "", "2.00"], ["", "213", "农林水支出", "2.00"]])).toEqual([]);
});
