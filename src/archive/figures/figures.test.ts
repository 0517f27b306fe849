import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import type { ScopeView, TableView } from "../scope/tables.ts";
import { type Concept, figurePath, findFigure, findToldFigure } from "./figures.ts";

function find(scope: ScopeView, id: string) {
  const concept = exampleArchive.shared.statutory.concepts.find((candidate) => candidate.id === id);
  if (!concept) throw new Error(`no ${id}`);
  return findFigure(scope, concept);
}
const alter = (
  scope: ScopeView,
  id: string,
  change: (table: TableView) => Partial<TableView>,
): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table) => (table.id === id ? { ...table, ...change(table) } : table)),
});
const setCells = (value: string) => (table: TableView) => ({
  parts: table.parts.map((part) => ({
    ...part,
    rows: part.rows.map((row) => ({ ...row, cells: { ...row.cells, total: value } })),
  })),
});
const withoutRows = (table: TableView) => ({ parts: table.parts.map((part) => ({ ...part, rows: [] })) });

const withoutRow = (id: string) => (table: TableView) => ({
  parts: table.parts.map((part) => ({ ...part, rows: part.rows.filter((row) => row.fixed?.id !== id) })),
});
const memorial = loadExample("demo-memorial");

describe("what a disclosure prints for a concept", () => {
  it("is its amount as printed, exact yuan, and the row in which it stands, whether a line or a column prints it", () => {
    const library = loadExample("demo-library");
    expect(find(library, "carry-over")).toMatchObject({
      amount: "12.50",
      unit: "万元",
      yuan: "125000",
      absence: undefined,
    });
    expect(find(library, "carry-over")).toMatchObject({
      printedName: "上年结转结余",
      rowId: "row-revenue-5",
    });
    expect(find(memorial, "vehicle-operation")).toMatchObject({
      amount: "21000.00",
      unit: "元",
      yuan: "21000",
      rowId: "row-1",
    });
    expect(find(memorial, "vehicle-operation").printedName).toBe("公务用车购置及运行费/公务用车运行费");
    expect(find(memorial, "public-funds").provenance).toBe("restored");
  });

  it("is no number where its cell has none, and never zero", () => {
    expect(find(memorial, "overseas-travel")).toMatchObject({ absence: "blank", amount: "", yuan: "" });
    const states = ["", "-", "?"].map(
      (mark) => find(alter(memorial, "three-public-expenses", setCells(mark)), "three-public").absence,
    );
    expect(states).toEqual(["blank", "dash", "illegible"]);
    expect(find(alter(memorial, "three-public-expenses", setCells("0.00")), "three-public")).toMatchObject({
      amount: "0.00",
      absence: undefined,
    });
  });

  it("is the explanation's where the table has no number: what is stated in words is there", () => {
    const concept = memorial.entry.shared.statutory.concepts.find(({ id }) => id === "overseas-travel");
    const stated = findToldFigure(memorial, concept as Concept);
    expect(stated).toMatchObject({ absence: undefined, amount: "0.00", yuan: "0", rowId: "" });
    expect(figurePath(memorial.entry, memorial.id, stated)).toMatch(/\/explanation\/#fact-/);
    expect(figurePath(memorial.entry, memorial.id, find(memorial, "vehicle-operation"))).toMatch(/#row-1$/);
  });

  it("is told apart from what the disclosure, its table or its format does not print", () => {
    expect(
      find(alter(memorial, "revenue-and-expenditure", withoutRow("carry-over")), "carry-over").absence,
    ).toBe("no-row");
    expect(find(loadExample("demo-library"), "three-public").absence).toBe("not-in-format");
    const empty = alter(memorial, "three-public-expenses", (table) => ({
      ...withoutRows(table),
      status: "printed-empty",
    }));
    expect(find(empty, "three-public")).toMatchObject({ absence: "printed-empty", rowId: "" });
    expect(find(loadExample("demo-library", "2024"), "personnel").absence).toBe("not-published");
  });
});
