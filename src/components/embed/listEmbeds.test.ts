import { describe, expect, it } from "vitest";
import { loadExample } from "../../archive/exampleSite.ts";
import { ui } from "../../text/ui.ts";
import { listEmbeds } from "./listEmbeds.ts";

const scope = loadExample("demo-library");
const embeds = listEmbeds(ui, scope, (path) => `https://example.org/${path}`);
const all = [embeds.headline, ...embeds.figures, ...embeds.charts, ...embeds.tables];

describe("what other sites may show of a disclosure", () => {
  it("is each table that prints rows, and no empty one, in a frame of its own", () => {
    expect(embeds.tables.map(({ id }) => id)).toEqual(
      scope.tables.filter(({ rows }) => rows.length > 0).map(({ id }) => `table-${id}`),
    );
    expect(embeds.tables.length).toBeLessThan(scope.tables.length);
    expect(embeds.tables[0]?.frame?.code).toContain(
      'src="https://example.org/bureaus/demo-library/2025/embed/tables/revenue-and-expenditure/" title="演示市图书馆2025年部门预算：收支总表"',
    );
  });

  it("is each headline figure as printed, with its source, its day and its row", () => {
    const total = embeds.figures.find(({ id }) => id === "figure-total-expenditure");
    expect(total?.html).toBe(
      [
        "<figure>",
        "<p>演示市图书馆2025年部门预算，支出总计：<strong>332.50万元</strong></p>",
        '<figcaption>来源：演示市图书馆2025年部门预算（虚构），公开日期 2025-02-18，读取日期 2025-03-01 <a href="https://example.org/bureaus/demo-library/2025/revenue-and-expenditure/#row-expenditure-5">在明账查看</a></figcaption>',
        "</figure>",
      ].join("\n"),
    );
  });

  it("is each chart that compares something, in a frame or as a table of its figures", () => {
    expect(embeds.charts.map(({ id }) => id)).toEqual([
      "chart-revenue",
      "chart-expenditure",
      "chart-projects",
    ]);
    const chart = embeds.charts[1];
    expect(chart?.frame?.path).toBe("bureaus/demo-library/2025/embed/charts/expenditure/");
    expect(chart?.html?.match(/<tr><th scope="row">/g)).toHaveLength(2);
    expect(chart?.html).toContain("<td>310.00万元（占93.23%）</td>");
  });

  it("has ids that are unique in the page", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
