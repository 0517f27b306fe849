import { expect, test } from "vitest";
import { formatTableSchema } from "../../schema/format.ts";
import type { PlacedBlock, PlacedRow } from "../place/placed.ts";
import { fitTable } from "./fit.ts";
import type { ProposedTable } from "./table.ts";

test("A list without figures fits however its rows are numbered: nothing is part of anything there", () => {
  const columns = [
    { id: "row_number", heading: ["序号"], role: "row-number" },
    { id: "unit_name", heading: ["单位名称"], role: "label" },
  ];
  const part = { side: "", columns, items: { codeKind: "none" } };
  const table = {
    id: "units",
    titles: { department: "单位" },
    mayBeEmpty: true,
    rowKey: ["row_number"],
    parts: [part],
  };
  const rows = ["某局", "某中心"].map(
    (name, n): PlacedRow => ({
      kind: "item",
      level: n,
      ...(n > 0 ? { parent: n - 1 } : {}),
      cells: new Map([["unit_name", { value: name, printed: name, page: 1 }]]),
    }),
  );
  const block = { id: "", side: "", columns: [], rows } as PlacedBlock;
  const own = {
    format: { parts: [part] },
    rows: rows.map((placed) => ({ placed, block, values: {} })),
  } as unknown as ProposedTable;
  expect(fitTable(own, formatTableSchema.parse(table), "万元", 2026)).not.toHaveProperty("why");
});
