import { describe, expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import type { BureauEntry } from "../site.ts";
import { listSubjectChanges } from "../subjectChanges.ts";
import { listYears } from "./columns.ts";
import { makeYearTable, type YearTable } from "./yearTable.ts";

const findBureau = (id: string) => {
  const bureau = exampleArchive.bureaus.find((each) => each.id === id);
  if (!bureau) throw new Error(`No bureau ${id}`);
  return bureau;
};
const makeTable = (of: BureauEntry): YearTable | undefined =>
  makeYearTable(
    exampleArchive,
    listYears(exampleArchive, of, "budget"),
    "functional",
    listSubjectChanges(exampleArchive.shared),
  );
const tableOf = (id: string): YearTable | undefined => makeTable(findBureau(id));
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

  it("go on under another code and another name of the bureau, and break off where subjects were merged", () => {
    const { id, bureau } = findBureau("demo-archives");
    const predecessors = bureau.predecessors.filter(({ how }) => how === "renamed");
    const table = makeTable({ id, bureau: { ...bureau, predecessors } });
    expect(
      table?.columns.map(({ entry, successions }) => [entry.id, ...successions.map(({ how }) => how)]),
    ).toEqual([["demo-records"], ["demo-archives", "renamed"], ["demo-archives"]]);
    expect(table?.lines.find(({ code }) => code === "2070192")?.names).toEqual([
      { code: "2070106", label: "档案管理" },
      { code: "2070192", label: "档案事务" },
    ]);
    expect(write(table, "2070192")).toEqual([
      "36.00    ",
      "38.00 increase 2.00 万元 5.56",
      "44.00 increase 6.00 万元 15.79",
    ]);
    expect(write(table, "2070107")).toEqual(["10.00    ", "12.00 increase 2.00 万元 20.00", "    "]);
    expect(write(table, "2070105")).toEqual(["    ", "5.00    ", "20.00    "]);
    expect(write(table, "20701")).toEqual([
      "46.00    ",
      "55.00 increase 9.00 万元 19.57",
      "64.00 increase 9.00 万元 16.36",
    ]);
    expect(table?.breaks.map(({ change, goesOn }) => [change.fromCode, change.change, goesOn])).toEqual([
      ["2070106", "moved", true],
      ["2070107", "merged", false],
    ]);
  });

  it("stand beside those of the bureau that it was split off from, and compare no year across that", () => {
    expect(write(tableOf("demo-archives"), "")).toEqual([
      "124.00    ",
      "50.00    ",
      "60.00 increase 10.00 万元 20.00",
      "70.00    ",
    ]);
  });

  it("are not there where only one year is held", () => {
    expect(tableOf("demo-memorial")).toBeUndefined();
  });
});
