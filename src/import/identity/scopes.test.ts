import { describe, expect, test } from "vitest";
import type { PrintedTable } from "../find/join.ts";
import { scopesOf, uncodedUnits } from "./scopes.ts";

const table = (title: string, bearer: string, file = 0): PrintedTable =>
  ({ title, bearer, file, captionLines: [] }) as unknown as PrintedTable;
const scopes = (tables: PrintedTable[], ...unitFiles: number[]) => {
  const files = new Set(unitFiles);
  return [...scopesOf(tables, files, uncodedUnits(tables, files)).values()];
};

describe("the scope of a table", () => {
  test("is the department's, or that of a unit by the code before its name", () => {
    expect(
      scopes([
        table("部门预算收支总表", "邢台市医疗保障局"),
        table("单位预算收支总表", "417001邢台市医疗保障局"),
        table("单位预算收入总表", "417001邢台市医疗保障局"),
      ]),
    ).toEqual(["department", "417001", "417001"]);
  });

  test("of units without a code are their places in printed order, one without a name belongs to the only unit", () => {
    const departments = table("部门收支预算总表", "甲局");
    const own = [table("单位收支预算总表", "甲局本级"), table("单位收支预算总表", "乙中心")];
    expect(scopes([departments, ...own])).toEqual(["department", "unit-1", "unit-2"]);
    expect(
      scopes([departments, table("收支预算总表", "甲局本级", 1), table("收入预算总表", "", 1)], 1),
    ).toEqual(["department", "unit-1", "unit-1"]);
    expect(scopes([departments, ...own, table("单位收入预算总表", "")])).toEqual([
      "department",
      "unit-1",
      "unit-2",
      null,
    ]);
  });

  test("is the department's where one unit publishes alone", () => {
    expect(
      scopes([table("单位预算收支总表", "417001甲局"), table("单位预算收入总表", "417001甲局")]),
    ).toEqual(["department", "department"]);
  });
});
