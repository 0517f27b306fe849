import type { Restoration, TableView } from "../../archive/scope/tables.ts";
import { TRANSCRIBED } from "../../archive/scope/wayIn.ts";
import type { Row } from "../../read/csv/rows.ts";
import type { Part } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";

const part: Part = {
  side: "",
  columns: [
    { id: "code", heading: ["科目", "科目编码"], role: "code", merged: false },
    { id: "label", heading: ["科目", "科目名称"], role: "label", merged: false },
    { id: "total", heading: ["合计"], role: "total", merged: false },
    { id: "basic", heading: ["其中", "基本支出"], role: "part", merged: false },
    { id: "project", heading: ["其中", "项目支出"], role: "part", merged: false },
  ],
  lines: [],
};

function makeRow(
  number: number,
  type: Row["type"],
  depth: number,
  cells: Readonly<Record<string, string>>,
): Row {
  const { code = "", label = "" } = cells;
  const none = {
    block: "",
    pairedCode: "",
    pairedLabel: "",
    thirdCode: "",
    thirdLabel: "",
    figureOf: undefined,
    unitCode: "",
    unitName: "",
    category: "",
    item: "",
    unit: "",
    countUnit: "",
    sheet: "",
    fixed: undefined,
    parentId: undefined,
  };
  return {
    ...none,
    id: `row-${number}`,
    line: number + 1,
    number: String(number),
    side: "",
    cells,
    label,
    code,
    codeKind: "none",
    pairedCodeKind: "none",
    thirdCodeKind: "none",
    type,
    depth,
  };
}

function restore(number: number, rowId: string, provenance: Restoration["provenance"]): Restoration {
  return {
    file: "",
    row_id: rowId,
    field: "basic",
    printed: "",
    taken_as: "",
    alternatives: "",
    evidence: "",
    number,
    provenance,
  };
}

const rows = [
  makeRow(1, "total", 0, { label: "合计", total: "1060.50", basic: "860.50", project: "200.00" }),
  makeRow(2, "subtotal", 1, {
    code: "208",
    label: "社会保障和就业支出",
    total: "60.50",
    basic: "60.50",
    project: "",
  }),
  makeRow(3, "leaf", 2, {
    code: "20805",
    label: "行政事业单位养老支出",
    total: "60.50",
    basic: "60.50",
    project: "-",
  }),
  makeRow(4, "of-which", 3, {
    code: "2080505",
    label: "其中：机关事业单位基本养老保险缴费支出",
    total: "40.00",
    basic: "40.00",
    project: "0.00",
  }),
  makeRow(5, "leaf", 1, {
    code: "210",
    label: "卫生健康支出",
    total: "1000.00",
    basic: "800.00",
    project: "200.00",
  }),
];

/** A table in all its states: each type of row, blank, dash, zero, a restored and an uncertain cell. Made up; its sums hold. */
export const EXAMPLE_TABLE: TableView = {
  id: "example",
  title: "示例表",
  name: "示例表",
  order: 1,
  status: "filled",
  reason: "",
  notes: [],
  unit: "万元",
  source: "",
  page: "",
  parts: [{ part, rows }],
  rows,
  record: {
    format: {} as FormatTable,
    entry: { status: "filled", notes: [] },
    file: "",
    unit: "万元",
    decimals: 2,
    rows,
    complete: true,
  },
  wayIn: TRANSCRIBED,
  restorations: [restore(1, "row-3", "restored"), restore(2, "row-4", "uncertain")],
};
