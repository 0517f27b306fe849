import { describe, expect, it } from "vitest";
import { findFigure } from "./figures.ts";
import { getShared, readDisclosureEntries } from "./site.ts";
import { loadScope, type ScopeView, type TableView } from "./tables.ts";

const entries = readDisclosureEntries("data");
function load(id: string): ScopeView {
  const entry = entries.find((candidate) => candidate.id.startsWith(id));
  if (!entry) throw new Error(`no ${id}`);
  return loadScope(entry, "department");
}
function find(scope: ScopeView, id: string) {
  const concept = getShared().statutory.concepts.find((candidate) => candidate.id === id);
  if (!concept) throw new Error(`no ${id}`);
  return findFigure(scope, concept);
}
const alter = (scope: ScopeView, id: string, change: (table: TableView) => Partial<TableView>): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table) => (table.id === id ? { ...table, ...change(table) } : table)),
});
const setCells = (value: string) => (table: TableView) => ({
  parts: table.parts.map((part) => ({ ...part, rows: part.rows.map((row) => ({ ...row, cells: { ...row.cells, total: value } })) })),
});
const withoutRows = (table: TableView) => ({ parts: table.parts.map((part) => ({ ...part, rows: [] })) });

describe("what a disclosure prints for a concept", () => {
  it("is its amount as printed, exact yuan, and the row in which it stands, whether a line or a column prints it", () => {
    expect(find(load("xushui"), "vehicle-operation")).toMatchObject({ amount: "2.35", unit: "万元", yuan: "23500", absence: undefined });
    expect(find(load("jiaozuo"), "vehicle-operation")).toMatchObject({ amount: "4.5", printedName: "公务用车购置及运行费/公务用车运行费", rowId: "row-1" });
    expect(find(load("fengrun"), "three-public")).toMatchObject({ printedName: "“三公”经费小计", rowId: "row-2" });
    expect(find(load("jiaozuo"), "public-funds").provenance).toBe("restored");
  });

  it("is no number where its cell has none, and never zero", () => {
    const scope = load("xushui");
    expect(find(scope, "overseas-travel")).toMatchObject({ absence: "blank", amount: "", yuan: "" });
    const states = ["", "-", "?"].map((mark) => find(alter(scope, "three-public-expenses", setCells(mark)), "three-public").absence);
    expect(states).toEqual(["blank", "dash", "illegible"]);
    expect(find(alter(scope, "three-public-expenses", setCells("0.00")), "three-public")).toMatchObject({ amount: "0.00", absence: undefined });
  });

  it("is told apart from what the disclosure, its table or its format does not print", () => {
    const scope = load("xushui");
    expect(find(load("xingtai"), "meetings").absence).toBe("no-row");
    expect(find(load("jiaozuo"), "meetings").absence).toBe("not-in-format");
    expect(find(scope, "operating-expenses").absence).toBe("not-in-format");
    const empty = alter(scope, "three-public-expenses", (table) => ({ ...withoutRows(table), status: "printed-empty" }));
    expect(find(empty, "three-public")).toMatchObject({ absence: "printed-empty", rowId: "" });
    const missing = alter(scope, "three-public-expenses", (table) => ({ ...withoutRows(table), status: "not-published" }));
    expect(find(missing, "three-public").absence).toBe("not-published");
  });
});
