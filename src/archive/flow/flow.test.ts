import { describe, expect, it } from "vitest";
import { compareAmounts, sumAmounts } from "../../money.ts";
import { exampleScopes, loadExample } from "../exampleSite.ts";
import type { ScopeView } from "../scope/tables.ts";
import { type FlowLevel, readFlow } from "./flow.ts";
import { readMatrix } from "./matrix.ts";

const showLevels = (levels: readonly FlowLevel[] = []): unknown[] =>
  levels.map(({ name, nodes, links, within }) => ({
    name,
    nodes: nodes.map((node) => `${node.name} ${node.amount}`),
    links: links?.map(({ from, to, amount }) => `${from}-${to} ${amount}`),
    within,
  }));

/** A scope in which one amount of a table is another. */
function withAmount(
  scope: ScopeView,
  tableId: string,
  row: number,
  column: string,
  amount: string,
): ScopeView {
  const tables = scope.tables.map((table) => {
    if (table.id !== tableId) return table;
    const parts = table.parts.map(({ part, rows }) => ({
      part,
      rows: rows.map((each, index) =>
        index === row ? { ...each, cells: { ...each.cells, [column]: amount } } : each,
      ),
    }));
    return { ...table, parts };
  });
  return { ...scope, tables };
}

describe("the flow of a scope", () => {
  it("divides one total by subject and kind, with what the table prints for both, and by project", () => {
    const flow = readFlow(loadExample("demo-memorial"));
    expect(showLevels(flow?.levels)).toMatchInlineSnapshot(`
      [
        {
          "links": undefined,
          "name": "subjects",
          "nodes": [
            "文化展示及纪念机构 1163520.00",
            "住房公积金 100000.00",
          ],
          "within": undefined,
        },
        {
          "links": [
            "0-0 763520.00",
            "0-1 400000.00",
            "1-0 100000.00",
          ],
          "name": "kinds",
          "nodes": [
            "基本支出 863520.00",
            "项目支出 400000.00",
          ],
          "within": undefined,
        },
        {
          "links": undefined,
          "name": "projects",
          "nodes": [
            "展厅维护 250000.00",
            "讲解员培训 150000.00",
          ],
          "within": 1,
        },
      ]
    `);
  });

  it("has only levels that add up to its total exactly, and links that its tables print", () => {
    for (const flow of exampleScopes.flatMap((scope) => readFlow(scope) ?? []))
      for (const { nodes, within, name, links } of flow.levels) {
        const sum = sumAmounts(nodes.map(({ amount }) => amount));
        if (within === undefined) expect(`${name} ${compareAmounts(sum, flow.total)}`).toBe(`${name} 0`);
        const shared = sumAmounts((links ?? []).map(({ amount }) => amount));
        expect(compareAmounts(shared, flow.total)).toBeLessThanOrEqual(0);
      }
  });

  it("is not there where the rows do not add up to the total, or are no subjects", () => {
    const library = loadExample("demo-library", "2024");
    expect(readFlow(library)).toBeDefined();
    expect(readFlow(withAmount(library, "expenditure", 1, "total", "1.00"))).toBeUndefined();
    expect(readFlow(loadExample("demo-heritage"))).toBeUndefined();
  });

  it("leaves projects out whose budgets are not what the table prints for projects", () => {
    expect(readFlow(loadExample("demo-library"))?.levels.map(({ name }) => name)).not.toContain("projects");
  });
});

it("of a table is read in printed order, blanks left out", () => {
  const matrix = readMatrix(loadExample("demo-library"), "expenditure");
  expect(matrix?.rows.map(({ of, amount }) => `${of.code} ${amount}`)).toMatchInlineSnapshot(`
    [
      "207 310.00",
      "221 22.50",
    ]
  `);
});
