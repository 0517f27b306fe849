import { describe, expect, it } from "vitest";
import { type FormatTable, formatTableSchema } from "../../schema/format.ts";
import { readCsv } from "./csv.ts";
import { buildRows, type Row } from "./rows.ts";

const coded: FormatTable = formatTableSchema.parse({
  id: "expenditure",
  titles: { department: "支出总表" },
  mayBeEmpty: false,
  rowKey: ["code", "paired_code"],
  parts: [
    {
      side: "",
      columns: [
        { id: "code", heading: ["编码"], role: "code" },
        { id: "paired_code", heading: ["对应编码"], role: "paired-code" },
        { id: "label", heading: ["名称"], role: "label" },
        { id: "total", heading: ["合计"], role: "total" },
      ],
      lines: [{ id: "total", label: "合计", type: "total" }],
      units: { codeColumn: "code", nameColumn: "label" },
      items: { codeKind: "department-economic", pairedCodeKind: "government-economic", digits: [3, 5] },
    },
  ],
});

function build(
  table: FormatTable,
  text: string,
  units: string[] = [],
  names: Record<string, string> = {},
): Row[] {
  const { value } = readCsv("x.csv", text);
  if (!value) throw new Error("unreadable");
  return buildRows(table, value, { codes: new Set(units), codeOf: new Map(Object.entries(names)) });
}

describe("buildRows", () => {
  it("tells a unit's row from a subject with the same code", () => {
    const rows = build(
      coded,
      "code,paired_code,label,total\n,,合计,3.00\n309,,医保局,3.00\n30907,50404,软件,1.00\n309,504,资本性支出,2.00\n",
      ["309"],
    );
    expect(rows.map((row) => [row.id, row.codeKind, row.type])).toEqual([
      ["row-1", "none", "total"],
      ["row-unit-309", "unit", "subtotal"],
      ["row-30907-50404", "department-economic", "leaf"],
      ["row-unit-309", "unit", "leaf"],
    ]);
  });

  it("places codes below the longest parent that is printed above them", () => {
    const rows = build(
      coded,
      "code,paired_code,label,total\n,,合计,1\n301,,工资,1\n30101,,基本工资,1\n30201,,办公费,1\n",
    );
    expect(rows.map((row) => [row.parentId, row.type, row.depth])).toEqual([
      [undefined, "total", 0],
      ["row-1", "subtotal", 1],
      ["row-301", "leaf", 2],
      ["row-1", "leaf", 1],
    ]);
  });

  it("tells the same code with two paired codes apart", () => {
    const rows = build(coded, "code,paired_code,label,total\n30299,50299,其他,1\n30299,50502,其他,2\n");
    expect(rows.map((row) => row.id)).toEqual(["row-30299-50299", "row-30299-50502"]);
  });
});

describe("rows without codes", () => {
  const level = { id: "level", heading: ["层级"], role: "level" };
  const type = { id: "row_type", heading: ["类别"], role: "row-type" };
  const words = [
    level,
    type,
    { id: "label", heading: ["项目"], role: "label" },
    { id: "amount", heading: ["预算数"], role: "part" },
  ];
  const summary = formatTableSchema.parse({
    id: "revenue-and-expenditure",
    titles: { department: "收支总表" },
    mayBeEmpty: false,
    rowKey: ["row_number"],
    parts: [
      { side: "revenue", columns: words, items: { codeKind: "none" } },
      { id: "by-use", side: "expenditure", columns: words, items: { codeKind: "none" } },
      {
        id: "by-kind",
        side: "expenditure",
        columns: words,
        lines: [
          { id: "current", label: "本年支出合计", parent: "total" },
          { id: "carried", label: "结转下年", parent: "total" },
          { id: "total", label: "支出总计", type: "total" },
        ],
        items: { codeKind: "none", parent: "current" },
      },
    ],
  });
  const head = "side,level,row_type,label,amount\n";
  const place = (rows: readonly Row[]) => rows.map((row) => [row.id, row.parentId, row.type, row.depth]);

  it("stand below the nearest row above that is indented less, and the outermost below the total, wherever it is printed", () => {
    const rows = build(
      summary,
      `${head}revenue,0,,一、拨款,3\nrevenue,1,,1、一般,2\nrevenue,2,of-which,其中：上级,1\nrevenue,1,,2、基金,1\nrevenue,,total,总计,3\n`,
    );
    expect(place(rows)).toEqual([
      ["row-revenue-1", "row-revenue-5", "subtotal", 1],
      ["row-revenue-2", "row-revenue-1", "leaf", 2],
      ["row-revenue-3", "row-revenue-2", "of-which", 3],
      ["row-revenue-4", "row-revenue-1", "leaf", 2],
      ["row-revenue-5", undefined, "total", 0],
    ]);
  });

  it("are part of nothing without a level, and nothing is part of them", () => {
    const rows = build(
      summary,
      `${head}by-use,0,,甲,1\nby-use,,,备注,9\nby-use,1,,乙,1\nby-use,,total,总计,1\n`,
    );
    expect(rows.map(({ parentId }) => parentId)).toEqual([
      "row-by-use-4",
      undefined,
      "row-by-use-1",
      undefined,
    ]);
  });

  it("are part of the line that the format names", () => {
    const rows = build(
      summary,
      `${head}by-kind,0,,甲,2\nby-kind,0,,乙,1\nby-kind,,,本年支出合计,3\nby-kind,,,结转下年,1\nby-kind,,,支出总计,4\n`,
    );
    expect(place(rows)).toEqual([
      ["row-by-kind-1", "row-by-kind-3", "leaf", 2],
      ["row-by-kind-2", "row-by-kind-3", "leaf", 2],
      ["row-by-kind-3", "row-by-kind-5", "subtotal", 1],
      ["row-by-kind-4", "row-by-kind-5", "leaf", 1],
      ["row-by-kind-5", undefined, "total", 0],
    ]);
  });
});

describe("units that are told by name alone", () => {
  const byUnit = formatTableSchema.parse({
    id: "expenditure",
    titles: { department: "支出总表" },
    mayBeEmpty: false,
    rowKey: ["code"],
    parts: [
      {
        side: "",
        columns: [
          { id: "row_type", heading: ["类别"], role: "row-type" },
          { id: "unit_name", heading: ["预算单位"], role: "unit-name" },
          { id: "code", heading: ["编码"], role: "code" },
          { id: "label", heading: ["名称"], role: "label" },
          { id: "total", heading: ["合计"], role: "part" },
        ],
        units: { nameColumn: "unit_name" },
        items: { codeKind: "functional", digits: [3, 5] },
      },
    ],
  });
  const text =
    "row_type,unit_name,code,label,total\ntotal,文物局,,,6\n,本级,,,4\n,,207,文化,4\n,,20701,文化和旅游,4\n,修复中心,,,2\n,,207,文化,2\n";

  it("have ids without their names, and the same codes below each are told apart", () => {
    const rows = build(byUnit, text, [], { 修复中心: "330002" });
    expect(rows.map((row) => [row.id, row.parentId, row.code, row.unitName, row.type])).toEqual([
      ["row-1", undefined, "", "文物局", "total"],
      ["row-unit-1", "row-1", "", "本级", "subtotal"],
      ["row-u1-207", "row-unit-1", "207", "", "subtotal"],
      ["row-u1-20701", "row-u1-207", "20701", "", "leaf"],
      ["row-unit-330002", "row-1", "330002", "修复中心", "subtotal"],
      ["row-u330002-207", "row-unit-330002", "207", "", "leaf"],
    ]);
  });

  it("leave the row of the whole its printed name", () => {
    expect(build(byUnit, text)[0]?.label).toBe("文物局");
  });
});
