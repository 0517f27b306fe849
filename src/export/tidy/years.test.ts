import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { executionFile, seriesFile } from "../../schema/openData/years.ts";
import { Publication } from "./publication.ts";
import { holdFile } from "./siteFile.ts";

const publication = new Publication(exampleArchive);
function readSite(name: string): Record<string, string>[] {
  const { columns, rows } = holdFile(publication.openSiteFile(name));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ""])));
}
const series = readSite("series");
const execution = readSite("execution");
const pick = (line: Record<string, string> | undefined, ...columns: string[]): string =>
  columns.map((column) => line?.[column] || "-").join(" ");
const findYear = (bureau: string, subject: string, year: string): Record<string, string> | undefined =>
  series.find(
    (line) =>
      line["bureau_id"] === bureau &&
      line["phase"] === "budget" &&
      line["kind"] === "functional" &&
      line["subject"] === subject &&
      line["fiscal_year"] === year,
  );

describe("series.csv", () => {
  it("has each subject in each year, with its exact change since the year before", () => {
    const [before, now] = ["2024", "2025"].map((year) => findYear("demo-museum", "total", year));
    expect(pick(before, "amount", "change_yuan", "change_percent", "broken_by")).toMatch(/^90\.00 - - -$/);
    const change = Number(now?.["amount_yuan"]) - Number(before?.["amount_yuan"]);
    expect(Number(now?.["change_yuan"])).toBe(change);
    expect(change).not.toBe(0);
  });

  it("says what came between two years that do not compare", () => {
    const broken = series.filter((line) => line["broken_by"] !== "");
    expect(new Set(broken.flatMap((line) => line["broken_by"]?.split(" ") ?? []))).toEqual(
      new Set(["subject", "bureau"]),
    );
  });

  it("has one line for each key", () => {
    const keys = series.map((line) => pick(line, ...seriesFile.primaryKey));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("execution.csv", () => {
  it("has each plan of a year beside what was spent", () => {
    const lines = execution.filter(
      (line) => line["bureau_id"] === "demo-archives" && line["subject"] === "2070105",
    );
    expect(lines.map((line) => pick(line, "plan", "planned", "spent", "spent_percent"))).toEqual([
      "budget 5.00 6.50 130.00",
      "initial 6.00 6.50 108.33",
      "adjusted 7.00 6.50 92.86",
    ]);
    const keys = execution.map((line) => pick(line, ...executionFile.primaryKey));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
