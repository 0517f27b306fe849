import { expect, test } from "vitest";
import { placeTable } from "./table.ts";
import { printed } from "./testTable.ts";

/** Names and amounts of the rows of a summary's revenue. */
const revenueOf = (...rows: string[][]) =>
  placeTable(
    printed("收支预算总表", [["收入[2]", "支出[2]"], ["项目", "金额", "项目", "金额"], ...rows]),
    2026,
    false,
  ).blocks[0]?.rows.map(({ cells }) => [cells.get("label")?.value, cells.get("amount")?.value]);

test("a sum whose name the end of a page tore is one row", () => {
  expect(
    revenueOf(
      ["一、拨款", "9.00", "一、基本支出", "9.00"],
      ["当年收入", "9.00", "当年支出小计", "9.00"],
      ["小计", "", "", ""],
      ["收入合计", "9.00", "支出合计", "9.00"],
    ),
  ).toEqual([
    ["一、拨款", "9.00"],
    ["当年收入小计", "9.00"],
    ["收入合计", "9.00"],
  ]);
});

test("sums that each print an amount are rows of their own", () => {
  expect(
    revenueOf(
      ["一、拨款", "9.00", "一、基本支出", "9.00"],
      ["本年收入", "9.00", "本年支出", "9.00"],
      ["小计", "9.00", "小计", "9.00"],
    )?.map(([name]) => name),
  ).toEqual(["一、拨款", "本年收入", "小计"]);
});
