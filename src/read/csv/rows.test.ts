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

function build(table: FormatTable, text: string, units: string[] = [], names: Record<string, string> = {}): Row[] {
  const { value } = readCsv("x.csv", text);
  if (!value) throw new Error("unreadable");
  return buildRows(table, value, { codes: new Set(units), codeOf: new Map(Object.entries(names)) });
}

describe("buildRows", () => {
  it("tells a unit's row from a subject with the same code", () => {
    const rows = build(coded, "code,paired_code,label,total\n,,合计,3.00\n309,,医保局,3.00\n30907,50404,软件,1.00\n309,504,资本性支出,2.00\n", ["309"]);
    expect(rows.map((row) => [row.id, row.codeKind, row.type])).toEqual([
      ["row-1", "none", "total"],
      ["row-unit-309", "unit", "subtotal"],
      ["row-30907-50404", "department-economic", "leaf"],
      ["row-unit-309", "unit", "leaf"],
    ]);
  });

  it("places codes below the longest parent that is printed above them", () => {
    const rows = build(coded, "code,paired_code,label,total\n,,合计,1\n301,,工资,1\n30101,,基本工资,1\n30201,,办公费,1\n");
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
