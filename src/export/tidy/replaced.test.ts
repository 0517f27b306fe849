import { expect, it } from "vitest";
import { exampleArchive, exampleScopes, loadExample } from "../../archive/exampleSite.ts";
import { exportAmounts } from "./amounts.ts";
import { exportReplaced } from "./replaced.ts";

const write = ({ columns, rows }: ReturnType<typeof exportReplaced>, ...names: string[]): string[] =>
  rows.map((row) => names.map((name) => row[columns.indexOf(name)]).join(" "));

it("has the amounts of replaced texts under their own document, beside what stands there now", () => {
  const file = exportReplaced([loadExample("sample-culture", "2025", "340001")], exampleArchive);
  const lines = write(
    file,
    "source_id",
    "table_id",
    "row_id",
    "measure_id",
    "amount",
    "present_row_id",
    "present_amount",
  );
  expect(lines).toContain("sample-culture-2025-first expenditure row-1 basic 52.00 row-1 54.00");
  expect(lines).toContain("sample-culture-2025-first expenditure row-1 total 64.00 row-1 64.00");
  expect(lines.every((line) => line.startsWith("sample-culture-2025-first "))).toBe(true);
});

it("has nothing that another file has, and a scope that the present text lacks goes with its first", () => {
  const amounts = write(exportAmounts(exampleScopes), "source_id");
  expect(amounts).not.toContain("sample-culture-2025-first");
  expect(exportReplaced([loadExample("sample-culture", "2025", "340002")], exampleArchive).rows).toEqual([]);
  const other = loadExample("sample-culture", "2025", "340002");
  const { "340002": only } = other.entry.disclosure.scopes;
  if (!only) throw new Error("No 340002");
  const entry = { ...other.entry, disclosure: { ...other.entry.disclosure, scopes: { "340002": only } } };
  const file = exportReplaced([{ ...other, entry }], exampleArchive);
  expect(new Set(write(file, "scope", "present_row_id"))).toEqual(new Set(["340001 "]));
});
