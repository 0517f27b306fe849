import { describe, expect, it } from "vitest";
import { type FormatTable, formatTableSchema } from "../../schema/format.ts";
import { listShares, listSums } from "./sums.ts";

/** A table of measures, each given as its role and headings; their ids are a, b, c … */
function makeTable(measures: readonly { role: string; heading: string; more?: object }[]): FormatTable {
  const columns = measures.map(({ role, heading, more }, index) => ({
    id: String.fromCharCode(97 + index),
    heading: heading.split("/"),
    role,
    ...more,
  }));
  return formatTableSchema.parse({
    id: "table",
    titles: { department: "表" },
    mayBeEmpty: false,
    rowKey: ["row_number"],
    parts: [{ side: "", columns }],
  });
}

const sumsOf = (table: FormatTable): string[] =>
  listSums(table).map(({ column, parts }) => `${column.id}=${parts.join("+")}`);

describe("what a total is the sum of", () => {
  it("are all parts of its row, without those 其中", () => {
    const table = makeTable([
      { role: "total", heading: "合计" },
      { role: "part", heading: "基本支出" },
      { role: "of-which", heading: "其中：工资" },
      { role: "part", heading: "项目支出" },
    ]);
    expect(sumsOf(table)).toEqual(["a=b+d"]);
  });

  it("are subtotals in place of the parts that they add up", () => {
    const table = makeTable([
      { role: "total", heading: "合计" },
      { role: "subtotal", heading: "基本支出/小计" },
      { role: "part", heading: "基本支出/人员经费" },
      { role: "part", heading: "基本支出/公用经费" },
      { role: "part", heading: "项目支出" },
    ]);
    expect(sumsOf(table)).toEqual(["a=b+e", "b=c+d"]);
  });

  it("are subtotals of subtotals, level by level", () => {
    const table = makeTable([
      { role: "total", heading: "合计" },
      { role: "subtotal", heading: "基本支出/合计" },
      { role: "subtotal", heading: "基本支出/人员经费/小计" },
      { role: "part", heading: "基本支出/人员经费/工资" },
      { role: "part", heading: "基本支出/人员经费/补助" },
      { role: "part", heading: "基本支出/公用经费" },
    ]);
    expect(sumsOf(table)).toEqual(["a=b", "b=c+f", "c=d+e"]);
  });

  it("are the columns below a subtotal's own heading", () => {
    const table = makeTable([
      { role: "subtotal", heading: "基本支出" },
      { role: "part", heading: "基本支出/人员经费" },
      { role: "part", heading: "基本支出/公用经费" },
    ]);
    expect(sumsOf(table)).toEqual(["a=b+c"]);
  });

  it("is not guessed where several sums stand side by side, unless they say it", () => {
    const headings = [
      { role: "total", heading: "合计/总计" },
      { role: "subtotal", heading: "合计/一般公共预算" },
      { role: "subtotal", heading: "合计/政府性基金", more: { sumOf: ["e", "g"] } },
      { role: "part", heading: "本年收入/一般公共预算" },
      { role: "part", heading: "本年收入/政府性基金" },
      { role: "part", heading: "上年结转/一般公共预算" },
      { role: "part", heading: "上年结转/政府性基金" },
    ];
    expect(sumsOf(makeTable(headings))).toEqual(["a=d+e+f+g", "c=e+g"]);
  });

  it("is what stands below the same outer heading where a row has several totals", () => {
    const table = makeTable([
      { role: "total", heading: "上年/合计" },
      { role: "part", heading: "上年/基本支出" },
      { role: "total", heading: "本年/合计" },
      { role: "part", heading: "本年/基本支出" },
    ]);
    expect(sumsOf(table)).toEqual(["a=b", "c=d"]);
  });
});

describe("what an 其中 is a share of", () => {
  it("is the column before it that is none itself, or the one that it names", () => {
    const table = makeTable([
      { role: "total", heading: "合计" },
      { role: "part", heading: "一般公共预算" },
      { role: "of-which", heading: "其中：财政拨款" },
      { role: "of-which", heading: "其中：转移支付" },
      { role: "of-which", heading: "其中：政府采购", more: { shareOf: "a" } },
    ]);
    expect(listShares(table).map(({ column, parts }) => `${column.id}<=${parts}`)).toEqual([
      "c<=b",
      "d<=b",
      "e<=a",
    ]);
  });
});
