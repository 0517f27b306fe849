import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../../archive/exampleSite.ts";
import type { ScopeView, TableView } from "../../archive/scope/tables.ts";
import { compareYears } from "./yearOnYear.ts";

const newer = loadExample("demo-library");
const older = loadExample("demo-library", "2024");

const find = (id: string, now: ScopeView = newer, before: ScopeView | undefined = older) =>
  compareYears(exampleArchive, now, before).find(({ concept }) => concept.id === id);
const alter = (
  scope: ScopeView,
  id: string,
  change: (table: TableView) => Partial<TableView>,
): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table) => (table.id === id ? { ...table, ...change(table) } : table)),
});
const setTotal = (scope: ScopeView, value: string): ScopeView =>
  alter(scope, "expenditure", (table) => ({
    parts: table.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) =>
        row.type === "total" ? { ...row, cells: { ...row.cells, basic: value } } : row,
      ),
    })),
  }));
const state = (value: string): ScopeView => {
  const change = <T extends { readonly key: string }>(facts: readonly T[]): T[] =>
    facts.map((fact) => (fact.key === "expenditure-change" ? { ...fact, value } : fact));
  const { lists, records } = newer;
  return {
    ...newer,
    lists: { ...lists, facts: change(lists.facts) },
    records: { ...records, facts: change(records.facts) },
  };
};

describe("a year against the year before", () => {
  it("is the exact difference, with its direction and its rate", () => {
    expect(find("total-expenditure")).toMatchObject({
      now: { amount: "332.50" },
      before: { amount: "310.00" },
      difference: { direction: "increase", amount: "22.50", unit: "万元", rate: "7.26" },
    });
    expect(find("basic-expenditure", older, newer)?.difference).toMatchObject({
      direction: "decrease",
      amount: "14.00",
    });
    expect(find("total-expenditure", older, older)?.difference).toMatchObject({
      direction: "none",
      amount: "0.00",
      rate: "0.00",
    });
  });

  it("rounds nothing, and counts in yuan where the years print different units", () => {
    expect(find("basic-expenditure", setTotal(newer, "214.000001"))?.difference?.amount).toBe("14.000001");
    const inYuan = alter(setTotal(older, "2000000"), "expenditure", () => ({ unit: "元" }));
    expect(find("basic-expenditure", newer, inYuan)?.difference).toEqual({
      direction: "increase",
      amount: "140000",
      unit: "元",
      rate: "7.00",
    });
  });

  it("is not told where a year prints no number, nor is a rate of what was zero", () => {
    const blank = find("basic-expenditure", newer, setTotal(older, ""));
    expect(blank?.before?.absence).toBe("blank");
    expect(blank?.difference).toBeUndefined();
    expect(find("basic-expenditure", newer, setTotal(older, "0.00"))?.difference).toMatchObject({
      amount: "214.00",
      rate: undefined,
    });
  });

  it("shows what the explanation states, whether it agrees or not, and mends nothing", () => {
    const [stated] = find("total-expenditure")?.stated ?? [];
    expect([
      stated?.fact.value,
      stated?.fact.direction,
      stated?.relation?.result.status,
      stated?.table,
    ]).toEqual(["35.00", "increase", "balanced", "支出总表"]);
    const wrong = find("total-expenditure", state("53.00"));
    expect(wrong?.difference?.amount).toBe("22.50");
    expect(wrong?.stated.map(({ fact, relation }) => [fact.value, relation?.result.status])).toEqual([
      ["53.00", "mismatch"],
    ]);
  });

  it("is what the explanation alone states where the year before is not held", () => {
    const alone = compareYears(exampleArchive, newer, undefined);
    expect(alone.map(({ concept, before, difference }) => [concept.id, before, difference])).toEqual([
      ["total-expenditure", undefined, undefined],
      ["basic-expenditure", undefined, undefined],
      ["project-expenditure", undefined, undefined],
    ]);
    expect(alone.flatMap(({ stated }) => stated.map(({ relation }) => relation))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("takes every stated change for that of a concept or of a figure that is none", () => {
    const concepts = new Set(exampleArchive.shared.statutory.concepts.map(({ id }) => id));
    expect(
      exampleArchive.shared.facts.keys.filter(
        ({ concept }) => concept !== undefined && !concepts.has(concept),
      ),
    ).toEqual([]);
  });
});
