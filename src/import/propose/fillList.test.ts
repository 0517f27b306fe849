import { expect, it } from "vitest";
import type { PlacedTable } from "../place/placed.ts";
import { fillList } from "./fillList.ts";
import type { Fit } from "./fit.ts";
import type { ProposedTable } from "./table.ts";

const column = (id: string, role: string) => ({ id, heading: [id], role });

it("rows of a known list get what no cell prints: their kind, the unit and the day that the caption names", () => {
  const row = (kind: string, name: string) => ({
    values: { project_name: name },
    placed: { kind, level: 0, cells: new Map([["label", { value: name, printed: name, page: 1 }]]) },
  });
  const list = {
    format: { id: "procurement" },
    columns: [],
    rows: [row("total", "合计"), row("item", "本级小计"), row("item", "图书购置")],
  } as unknown as ProposedTable;
  const part = {
    sums: "above",
    columns: [
      column("row_type", "row-type"),
      column("project_name", "label"),
      column("unit", "unit"),
      column("as_of", "as-of"),
    ],
  };
  const fit = { parts: new Map([["", { part, columns: new Map([["label", "project_name"]]), lines: [] }]]) };
  const filled = fillList(list, fit as unknown as Fit, { unit: "万元", asOf: "2025-12-31" } as PlacedTable);
  const rest = { unit: "万元", as_of: "2025-12-31" };
  expect(filled.rows.map(({ values }) => values)).toEqual([
    { row_type: "total", project_name: "合计", ...rest },
    { row_type: "subtotal", project_name: "本级小计", ...rest },
    { row_type: "line", project_name: "图书购置", ...rest },
  ]);
});
