import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { findCellPath } from "../paths/cellPaths.ts";
import { makeLedger } from "./ledger.ts";

const final = loadExample("demo-archives", "2025-final");
const withDisclosure = (change: Partial<typeof final.entry.disclosure>): typeof final => ({
  ...final,
  entry: { ...final.entry, disclosure: { ...final.entry.disclosure, ...change } },
});
const listRestated = (scope: typeof final) =>
  makeLedger(scope, exampleArchive.makeBook(scope)).findings.filter(({ kind }) => kind === "restated");
const ID = "reprint.department.expenditure.row-2070105.initial_budget";

describe("a figure that two disclosures print otherwise", () => {
  it("is a finding with the words of its rule, no mismatch, and leads to both prints", () => {
    const { counts } = exampleArchive.readLedger(final);
    expect([counts.mismatch, counts.restated]).toEqual([0, 2]);
    const [first, ...others] = listRestated(final);
    expect(others).toHaveLength(1);
    expect([first?.id, first?.state]).toEqual([ID, "explained"]);
    expect(first?.explanation).toMatch(/^后印的数可能/);
    const cells = [...(first?.relation?.left ?? []), ...(first?.relation?.right ?? [])];
    expect(cells.map(({ cell }) => findCellPath(exampleArchive, final.entry, cell.address))).toEqual([
      "bureaus/demo-archives/2025-final/expenditure/#row-2070105",
      "bureaus/demo-archives/2025/expenditure/#row-2070105",
    ]);
  });

  it("may have an explanation of its own, and is open where a program read the figures", () => {
    const findings = [{ relation: ID, explanation: "另有说明。" }];
    expect(listRestated(withDisclosure({ findings }))[0]?.explanation).toBe("另有说明。");
    const review = { state: "unreviewed" as const, tool: "import", reviewed: [] };
    expect(listRestated(withDisclosure({ review })).map(({ state }) => state)).toEqual(["open", "open"]);
  });
});

it("has each relation once under each table of the scope whose figures stand in it", () => {
  const { relations, byTable } = exampleArchive.readLedger(final);
  const reprints = relations.filter(({ address: { rule } }) => rule === "reprint");
  expect(reprints.length).toBeGreaterThan(0);
  expect(byTable.get("expenditure")).toEqual(expect.arrayContaining(reprints));
  for (const [table, held] of byTable) expect(new Set(held).size, table).toBe(held.length);
});
