import { expect, it } from "vitest";
import type { TableView } from "../../archive/scope/tables.ts";
import { makeTable } from "./makeTable.ts";

/** As much of a table as a print shows. */
function makeView(
  parts: readonly { columns: readonly object[]; rows: readonly Record<string, string>[] }[],
): TableView {
  const views = parts.map(({ columns, rows }) => ({
    part: { side: "", columns: columns.map((column) => ({ merged: false, role: "label", ...column })) },
    rows: rows.map((cells, place) => ({
      cells,
      number: cells["row_number"] ?? String(place + 1),
      depth: 1,
      fixed: undefined,
    })),
  }));
  return { title: "表", unit: "万元", notes: [], reason: "", parts: views } as unknown as TableView;
}

const showCells = (view: TableView): string[] => {
  const { head, body } = makeTable(view, "甲局");
  return [...head, ...body].map((cells) =>
    cells.map(({ column, text, columns, rows }) => `${column} ${rows}×${columns} ${text}`).join(" | "),
  );
};

it("a code that is printed in columns of its own is taken apart, and a merged cell is printed once", () => {
  const columns = [
    {
      id: "code",
      heading: ["编码"],
      split: [
        ["类", 3],
        ["款", 2],
      ],
    },
    { id: "category", heading: ["类型"], merged: true },
    { id: "amount", heading: ["金额"], role: "part" },
  ];
  const rows = [
    { code: "208", category: "甲", amount: "1.00" },
    { code: "20805", category: "甲", amount: "" },
    { code: "210", category: "乙", amount: "2.00" },
  ];
  expect(showCells(makeView([{ columns, rows }]))).toEqual([
    "0 1×2 编码 | 2 2×1 类型 | 3 2×1 金额",
    "0 1×1 类 | 1 1×1 款",
    "0 1×1 208 | 2 2×1 甲 | 3 1×1 1.00",
    "0 1×1 208 | 1 1×1 05",
    "0 1×1 210 | 2 1×1 乙 | 3 1×1 2.00",
  ]);
});

it("parts stand side by side, on lines of one number", () => {
  const part = (side: string, ...numbers: string[]) => ({
    columns: [
      { id: "row_number", heading: ["序号"], role: "row-number" },
      { id: "label", heading: [side, "项目"] },
      { id: "amount", heading: [side, "金额"], role: "part" },
    ],
    rows: numbers.map((number) => ({ row_number: number, label: side + number, amount: "" })),
  });
  expect(showCells(makeView([part("收", "1", "3"), part("支", "1", "2")]))).toEqual([
    "0 2×1 序号 | 1 1×2 收 | 3 1×2 支",
    "1 1×1 项目 | 2 1×1 金额 | 3 1×1 项目 | 4 1×1 金额",
    "0 1×1 1 | 1 1×1 收1 | 3 1×1 支1",
    "0 1×1 2 | 3 1×1 支2",
    "0 1×1 3 | 1 1×1 收3",
  ]);
});
