import { expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { listReprints } from "./reprints.ts";

const list = (bureau: string, year: string) =>
  listReprints(exampleArchive.readLedger(loadExample(bureau, year)));

it("names what a disclosure prints again of another, and what the two print otherwise", () => {
  const [budget, ...others] = list("demo-archives", "2025-final");
  expect(others).toEqual([]);
  expect(budget?.folder).toBe("2025");
  expect(budget?.count).toBeGreaterThan(2);
  expect(budget?.restated.map(({ address }) => [address.table, address.row])).toContainEqual([
    "expenditure",
    "row-2070105",
  ]);
  expect(budget?.restated).toHaveLength(2);
  expect(list("demo-museum", "2024-final")).toEqual([]);
});
