import { describe, expect, it } from "vitest";
import { compareAmounts, isAmount, sumAmounts } from "../../money.ts";
import { blockOf, isMeasure } from "../../schema/format/columns.ts";
import { exampleScopes, loadExample } from "../exampleSite.ts";
import { listAmounts } from "./amounts.ts";
import { getTable, type PartView, type ScopeView, type TableView } from "./tables.ts";

const parts = exampleScopes.flatMap((scope) =>
  scope.tables.flatMap((table) =>
    table.parts.map((part) => [describePart(scope, table, part), part] as const),
  ),
);

function describePart(scope: ScopeView, table: TableView, { part }: PartView): string {
  return [scope.entry.id, scope.entry.folder, scope.id, table.id, blockOf(part)].filter(Boolean).join("/");
}

/** Parts and total may differ by half a printed unit for each of them: two decimals in the examples. */
function allows(terms: number, difference: string): boolean {
  return (
    compareAmounts(
      difference.replace("-", ""),
      sumAmounts(Array.from({ length: terms + 1 }, () => "0.005")),
    ) <= 0
  );
}

describe("the amounts of a disclosure", () => {
  it.each(parts)(
    "count nothing twice: leaf rows and part measures make the total of %s",
    (_, { part, rows }) => {
      const measures = part.columns.filter(isMeasure).filter(({ figureOf }) => !figureOf);
      const whole = measures.find((measure) => measure.role === "total") ?? measures[0];
      const ofYear = rows.filter(({ figureOf }) => figureOf === part.figureOf || rows.length === 1);
      const printed = ofYear.find((row) => row.type === "total") ?? ofYear[0];
      const total = printed?.cells[whole?.id ?? ""] ?? "";
      const terms = ofYear
        .filter((row) => row.type === "leaf")
        .flatMap((row) =>
          measures.filter((measure) => measure.role === "part").map((measure) => row.cells[measure.id] ?? ""),
        )
        .filter(isAmount);
      if (!isAmount(total)) expect(terms).toEqual([]);
      else
        expect(
          allows(terms.length, sumAmounts([...terms, total.startsWith("-") ? total.slice(1) : `-${total}`])),
        ).toBe(true);
    },
  );

  it("hold every printed amount once", () => {
    const keys = exampleScopes.flatMap((scope) =>
      scope.tables.flatMap((table) =>
        listAmounts(scope, table).map(({ row, column }) =>
          [scope.entry.id, scope.entry.folder, scope.id, table.id, row.id, column.id].join("/"),
        ),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain("demo-library/2025/department/expenditure/row-2070104/basic");
  });

  it("have their own year and phase, and stand for a concept only in those of the disclosure", () => {
    const heritage = loadExample("demo-heritage");
    const table = getTable(heritage, "three-public-expenses");
    const told = listAmounts(heritage, table).map(({ row, column, fiscalYear, phase, conceptId }) =>
      [row.block, column.id, fiscalYear, phase, conceptId].join(" "),
    );
    expect(told).toContain("this-year total 2025 budget three-public");
    expect(told).toContain("last-year total 2024 budget ");
    const { part } = table.parts[1] as PartView;
    const columns = part.columns.map((column) => ({
      ...column,
      figureOf: { year: -1, phase: "executed" as const },
    }));
    const rows = table.rows.filter(({ block }) => block === "this-year");
    const ofYearBefore = { ...table, rows, parts: [{ part: { ...part, columns }, rows }] };
    expect(
      listAmounts(heritage, ofYearBefore).map(({ fiscalYear, phase, conceptId }) =>
        [fiscalYear, phase, conceptId].join(" "),
      ),
    ).toContain("2024 executed ");
    expect(listAmounts(heritage, ofYearBefore).every(({ conceptId }) => conceptId === "")).toBe(true);
  });
});
