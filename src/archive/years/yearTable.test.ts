import { describe, expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import { listSubjectChanges } from "../subjectChanges.ts";
import { listYears } from "./columns.ts";
import { makeYearTable, type YearTable } from "./yearTable.ts";

const findBureau = (id: string) => {
  const bureau = exampleArchive.bureaus.find((each) => each.id === id);
  if (!bureau) throw new Error(`No bureau ${id}`);
  return bureau;
};
const tableOf = (id: string): YearTable | undefined =>
  makeYearTable(
    exampleArchive,
    listYears(exampleArchive, findBureau(id), "budget"),
    "functional",
    listSubjectChanges(exampleArchive.shared),
  );
const write = (table: YearTable | undefined, code: string): (string | undefined)[] =>
  (table?.lines.find((line) => line.code === code)?.cells ?? []).map(({ whole, difference }) =>
    [whole?.printed, difference?.direction, difference?.amount, difference?.unit, difference?.rate].join(" "),
  );

describe("a bureau's years by subject", () => {
  it("have a line for each subject, the whole first, with amounts as printed and the exact change", () => {
    const table = tableOf("demo-museum");
    expect(table?.tableId).toBe("expenditure");
    expect(table?.columns.map(({ entry }) => entry.folder)).toEqual(["2024", "2025"]);
    expect(table?.lines.map(({ code }) => code)).toEqual([
      "",
      "207",
      "20701",
      "2070105",
      "221",
      "22102",
      "2210201",
    ]);
    expect(write(table, "")).toEqual(["90.00    ", "100.00 increase 10.00 万元 11.11"]);
    expect(write(table, "2070105")).toEqual(["83.00    ", "92.00 increase 9.00 万元 10.84"]);
  });

  it("are not there where only one year is held", () => {
    expect(tableOf("demo-memorial")).toBeUndefined();
  });
});
