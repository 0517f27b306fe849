import { expect, test } from "vitest";
import type { ImportReport } from "../../schema/importReport.ts";
import { summarize } from "./summary.ts";

const report = {
  disclosure: {
    bureau_name: "乙市财政局",
    fiscal_year: 2026,
    phase: "budget",
    place_from: "name",
    place: [],
  },
  format: { id: "demo", proposed: true, extends: null, differences: [] },
  files: [],
  tables: [],
  numbers: { read: 0, placed: 0, unplaced: 0 },
  facts: { stated: 0 },
} as unknown as ImportReport;

test("a table that was left out is named with what validation found", () => {
  const dropped = [
    {
      table: "department/revenue",
      issues: [
        {
          rule: "id-double" as const,
          place: { file: "x.json" },
          values: { found: "unit_code", other: "18" },
        },
      ],
    },
  ];
  const lines = summarize(report, { folder: "x", dropped, dryRun: true, review: "" }, "en");
  expect(lines).toContain(
    "department/revenue was read, did not pass validation and was left out: “unit_code” already stands on line 18.",
  );
});
