import { expect, it } from "vitest";
import { formatTableSchema } from "../../schema/format.ts";
import { printTable } from "./printTable.ts";

const table = formatTableSchema.parse({
  id: "three-public-expenses",
  titles: { department: "{year}年“三公”经费表" },
  mayBeEmpty: false,
  rowKey: ["row_number"],
  parts: [
    {
      side: "",
      columns: [
        { id: "label", heading: ["年度"], role: "label" },
        { id: "total", heading: ["{year}年", "决算数"], role: "part", figureOf: { phase: "final" } },
        {
          id: "budget",
          heading: ["{year}年", "预算数"],
          role: "part",
          figureOf: { year: 0, phase: "budget" },
        },
      ],
      lines: [{ id: "before", label: "{lastYear}年", figureOf: { year: -1 } }],
    },
  ],
});

it("puts the years of a disclosure into titles, headings and labels", () => {
  const { titles, parts } = printTable(table, 2026, "budget");
  expect([titles.department, parts[0]?.columns[1]?.heading[0], parts[0]?.lines[0]?.label]).toEqual([
    "2026年“三公”经费表",
    "2026年",
    "2025年",
  ]);
});

it("takes figures of the disclosure's own year and phase for its own", () => {
  const figures = (phase: "budget" | "final") =>
    printTable(table, 2026, phase).parts.flatMap(({ columns, lines }) =>
      [...columns.slice(1), ...lines].map(({ figureOf }) => figureOf),
    );
  expect(figures("budget")).toEqual([{ phase: "final" }, undefined, { year: -1 }]);
  expect(figures("final")).toEqual([undefined, { year: 0, phase: "budget" }, { year: -1 }]);
});
