import { expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import type { BureauEntry } from "../site.ts";
import { listYears } from "./columns.ts";
import { listGaps } from "./gaps.ts";
import { makeYearTable } from "./yearTable.ts";

const museum = exampleArchive.bureaus.find(({ id }) => id === "demo-museum") as BureauEntry;
const table = makeYearTable(exampleArchive, listYears(exampleArchive, museum, "budget"), "functional", []);

it("names the widest subjects that begin or end between two years, and none that a known change explains", () => {
  if (!table) throw new Error("no table");
  const [first, ...others] = table.lines;
  const drop = (code: string, year: number) =>
    table.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell, index) =>
        line.code.startsWith(code) && index === year ? { ...cell, whole: undefined } : cell,
      ),
    }));
  const describe = (lines: typeof table.lines): string[] =>
    listGaps({ ...table, lines }).map(
      ({ column, began, ended }) =>
        `${column} began ${began.map(({ code }) => code)} ended ${ended.map(({ code }) => code)}`,
    );
  expect(first?.code).toBe("");
  expect(others.length).toBeGreaterThan(2);
  const usual = describe(table.lines);
  expect(describe(drop("221", 0))).not.toEqual(usual);
  expect(describe(drop("221", 0))[0]).toMatch(/began (.*,)?221(,|$| )/);
  expect(describe(drop("221", 1))[0]).toMatch(/ended (.*,)?221(,|$)/);
  const explained = drop("221", 1).map((line) => ({
    ...line,
    cells: line.cells.map((cell) => ({ ...cell, breaks: [{} as never] })),
  }));
  expect(describe(explained)).toEqual([]);
});
