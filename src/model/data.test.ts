import { describe, expect, it } from "vitest";
import { compareAmounts, isAmount, sumAmounts } from "../money.ts";
import { isMeasure } from "../schema/format.ts";
import { findConcept, listAmounts } from "./amounts.ts";
import { readDisclosureEntries } from "./site.ts";
import { listScopes, loadScope, type PartView, type ScopeView, type TableView } from "./tables.ts";

const scopes = readDisclosureEntries("data").flatMap((entry) => listScopes(entry).map((scope) => loadScope(entry, scope)));
const parts = scopes.flatMap((scope) => scope.tables.flatMap((table) => table.parts.map((part) => [describePart(scope, table, part), part] as const)));

function describePart(scope: ScopeView, table: TableView, { part }: PartView): string {
  return [scope.entry.id, scope.entry.fiscalYear, scope.id, table.id, part.side].filter(Boolean).join("/");
}

/** Parts and total may differ by half a printed unit for each of them: two decimals in all five disclosures. */
function allows(terms: number, difference: string): boolean {
  return compareAmounts(difference.replace("-", ""), sumAmounts(Array.from({ length: terms + 1 }, () => "0.005"))) <= 0;
}

describe("the disclosures", () => {
  it.each(parts)("count nothing twice: leaf rows and part measures make the total of %s", (_, { part, rows }) => {
    const measures = part.columns.filter(isMeasure);
    const whole = measures.find((measure) => measure.role === "total") ?? measures[0];
    const printed = rows.find((row) => row.type === "total") ?? rows[0];
    const total = printed?.cells[whole?.id ?? ""] ?? "";
    const terms = rows
      .filter((row) => row.type === "leaf")
      .flatMap((row) => measures.filter((measure) => measure.role === "part").map((measure) => row.cells[measure.id] ?? ""))
      .filter(isAmount);
    if (!isAmount(total)) expect(terms).toEqual([]);
    else expect(allows(terms.length, sumAmounts([...terms, total.startsWith("-") ? total.slice(1) : `-${total}`]))).toBe(true);
  });

  it("hold every printed amount once", () => {
    const keys = scopes.flatMap((scope) =>
      scope.tables.flatMap((table) =>
        listAmounts(table).map(({ row, column }) => [scope.entry.id, scope.entry.fiscalYear, scope.id, table.id, row.id, column.id].join("/")),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(1375);
  });

  it("compare although Hebei prints “三公” as rows and Henan as columns", () => {
    const found = scopes.map((scope) => [
      scope.entry.bureau.shortName,
      scope.id,
      findConcept(scope, "three-public")?.amount,
      findConcept(scope, "vehicle-operation")?.amount,
    ]);
    expect(found).toEqual([
      ["石家庄", "department", "24.44", "21.00"],
      ["丰润", "department", "6.00", "6.00"],
      ["邢台", "department", "1.00", "1.00"],
      ["邢台", "417001", "1.00", "1.00"],
      ["徐水", "department", "2.35", "2.35"],
      ["焦作", "department", "6.50", "4.5"],
    ]);
  });
});
