import { expect, it } from "vitest";
import type { FormatTable } from "../../schema/format.ts";
import type { PrintedTable } from "../find/join.ts";
import type { PlacedBlock, PlacedRow } from "../place/placed.ts";
import { adoptColumns } from "./adopt.ts";
import type { ProposedTable } from "./table.ts";

const column = (id: string, heading: string, role: string) => ({ id, heading: [heading], role });

it("a list takes the ids of a known format, and what its caption and its rows say of columns that are not printed", () => {
  const cell = (value: string) => ({ value, printed: value, page: 1 });
  const row = (kind: PlacedRow["kind"], name: string): ProposedTable["rows"][number] => {
    const placed = {
      kind,
      level: 0,
      cells: new Map([
        ["label", cell(name)],
        ["total", cell("5.00")],
      ]),
    };
    const block = {
      id: "",
      side: "",
      columns: [column("label", "项目名称", "label"), column("total", "合计", "total")],
      rows: [placed],
    } as unknown as PlacedBlock;
    return { values: { label: name, total: "5.00" }, placed, block };
  };
  const wanted = [column("label", "项目名称", "label"), column("total", "合计", "total")];
  const table = {
    format: { id: "procurement", parts: [{ side: "", columns: wanted }] },
    columns: ["label", "total"],
    rows: [row("total", "合计"), row("item", "本级小计"), row("item", "图书购置")],
  } as unknown as ProposedTable;
  const known = {
    id: "procurement",
    parts: [
      {
        side: "",
        sums: "above",
        lines: [],
        columns: [
          column("row_type", "行的类别", "row-type"),
          column("project_name", "项目名称", "label"),
          column("total", "合计", "total"),
          column("unit", "金额单位", "unit"),
          column("as_of", "截止时间", "as-of"),
        ],
      },
    ],
  } as unknown as FormatTable;
  const printed = {
    unit: "万元",
    captionLines: [{ kind: "paragraph", page: 1, text: "样例县图书馆 截止时间：2025-12-31" }],
  } as unknown as PrintedTable;
  adoptColumns(table, known, printed);
  expect(table.columns).toEqual(["row_type", "project_name", "total", "unit", "as_of"]);
  const rest = { total: "5.00", unit: "万元", as_of: "2025-12-31" };
  expect(table.rows.map(({ values }) => values)).toEqual([
    { row_type: "total", project_name: "合计", ...rest },
    { row_type: "subtotal", project_name: "本级小计", ...rest },
    { row_type: "line", project_name: "图书购置", ...rest },
  ]);
  expect(table.rows[2]?.placed.cells.get("project_name")?.value).toBe("图书购置");
  expect(table.rows[2]?.block.columns.map(({ id }) => id)).toEqual(["project_name", "total"]);
});
