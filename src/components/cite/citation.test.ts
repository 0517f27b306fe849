import { describe, expect, it } from "vitest";
import { parseAmountId, printAmountId } from "../../address.ts";
import { exampleScopes, loadExample } from "../../archive/exampleSite.ts";
import { listAmounts } from "../../archive/scope/amounts.ts";
import { isPrinted } from "../../schema/format/columns.ts";
import { ui } from "../../text/ui.ts";
import { type Cited, parseCitation, STYLES, writeCitation } from "./citation.ts";
import { citeAmount } from "./citeAmount.ts";
import { describeTable } from "./describeTable.ts";

const DAY = "2026-11-29";

/** Every amount of a scope's tables as its page cites it, beside what it is. */
const citeAll = (scope: ReturnType<typeof loadExample>): { cited: Cited; id: string; figure: string }[] =>
  scope.tables.flatMap((table) =>
    listAmounts(scope, table).flatMap(({ part, row, column, amount, unit }) => {
      const view = table.parts.find((candidate) => candidate.part === part);
      const drawn = part.columns.filter(isPrinted);
      const described =
        view && describeTable(ui, scope, table, view, (path) => `https://example.org/${path}`);
      const cell = described?.columns.find(([place]) => drawn[place] === column);
      if (!described || !cell) throw new Error(`${row.id} ${column.id} cannot be cited`);
      const cells = drawn.map(({ id }) => row.cells[id] ?? "");
      return {
        cited: citeAmount(described, cell, { id: row.id, label: row.label, cells }, DAY),
        id: printAmountId({
          bureau: scope.entry.id,
          folder: scope.entry.folder,
          scope: scope.id,
          table: table.id,
          row: row.id,
          field: column.id,
        }),
        figure: `${amount}${unit}`,
      };
    }),
  );

const cited = citeAll(loadExample("demo-library")).find(({ id }) => id.includes("/expenditure/"))?.cited;

describe("a citation", () => {
  it("leads back to its amount and what was printed there, in every style, for every amount", () => {
    const all = exampleScopes.flatMap(citeAll);
    expect(all.length).toBeGreaterThan(500);
    for (const { cited: each, id, figure } of all)
      for (const style of STYLES) expect(parseCitation(writeCitation(style, each))).toEqual({ id, figure });
    expect(all.every(({ id }) => parseAmountId(id))).toBe(true);
  });

  it("names who published what, where it stands and when it was seen", () => {
    if (!cited) throw new Error("The example has an expenditure table");
    expect(STYLES.map((style) => writeCitation(style, cited))).toMatchInlineSnapshot(`
      [
        "演示市图书馆. 演示市图书馆2025年部门预算：部门预算支出总表，合计，合计[DS/OL]. (2025-02-18)[2026-11-29]. https://example.org/bureaus/demo-library/2025/expenditure/#row-1. amount_id: demo-library/2025/department/expenditure/row-1/total = 332.50万元.",
        "@misc{demo-library:2025:department:expenditure:row-1:total,
        author = {{演示市图书馆}},
        title = {{演示市图书馆2025年部门预算：部门预算支出总表，合计，合计}},
        year = {2025},
        howpublished = {明账},
        url = {https://example.org/bureaus/demo-library/2025/expenditure/#row-1},
        urldate = {2026-11-29},
        note = {amount\\_id: demo-library/2025/department/expenditure/row-1/total = 332.50万元}
      }",
        "演示市图书馆2025年部门预算：部门预算支出总表，合计，合计, 332.50万元, 明账, https://example.org/bureaus/demo-library/2025/expenditure/#row-1, amount_id: demo-library/2025/department/expenditure/row-1/total = 332.50万元",
      ]
    `);
  });

  it("escapes in BibTeX what TeX reads otherwise, and is read back as it was", () => {
    if (!cited) throw new Error("The example has an expenditure table");
    const text = writeCitation("bibtex", { ...cited, title: "A & B_{1}", figure: "5%" });
    expect(text).toContain("A \\& B\\_\\{1\\}");
    expect(parseCitation(text)?.figure).toBe("5%");
  });

  it("of a table names no amount", () => {
    if (!cited) throw new Error("The example has an expenditure table");
    for (const style of STYLES)
      expect(parseCitation(writeCitation(style, { ...cited, figure: "" }))).toBeUndefined();
  });
});
