import { describe, expect, it } from "vitest";
import { loadExample } from "../exampleSite.ts";
import type { PartView, ScopeView } from "../scope/tables.ts";
import { explainKinds } from "./kindCauses.ts";

const [earlier, later] = ["2024", "2025"].map((year) => loadExample("demo-museum", year)) as [
  ScopeView,
  ScopeView,
];

/** A scope with other parts of its tables. */
const alter = (scope: ScopeView, change: (part: PartView) => PartView): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table) => ({ ...table, parts: table.parts.map(change) })),
});
const withoutProjects = (scope: ScopeView): ScopeView =>
  alter(scope, (held) => ({
    ...held,
    part: { ...held.part, columns: held.part.columns.filter(({ id }) => id !== "project") },
  }));
const withBlankProjects = (scope: ScopeView): ScopeView =>
  alter(scope, (held) => ({
    ...held,
    rows: held.rows.map((row) => ({ ...row, cells: { ...row.cells, project: "" } })),
  }));

describe("the change of a total by kinds of spending", () => {
  const explain = (before: ScopeView, now: ScopeView): string | undefined => {
    const found = explainKinds(before, now, "expenditure");
    const causes = found?.causes.map(({ name, change }) => `${name} ${change}`).join(", ");
    return found && `${causes}; rest ${found.rest ?? "none"}; unmatched: ${found.unmatched.join(", ")}`;
  };

  it("is told by the columns that both years print", () => {
    expect(explain(earlier, later)).toBe("基本支出 5.00, 项目支出 5.00; rest none; unmatched: ");
  });

  it("names a kind that one year alone prints, and not one that neither does", () => {
    expect(explain(withBlankProjects(earlier), later)).toBe("基本支出 5.00; rest 5.00; unmatched: 项目支出");
    expect(explain(withBlankProjects(earlier), withBlankProjects(later))).toBe(
      "基本支出 5.00; rest 5.00; unmatched: ",
    );
  });

  it("is not told by a single kind, nor where a total is not printed", () => {
    expect(explain(withoutProjects(earlier), withoutProjects(later))).toBeUndefined();
    expect(explain({ ...earlier, tables: [] }, later)).toBeUndefined();
  });
});
