import { describe, expect, it } from "vitest";
import { readDisclosureEntries } from "../../model/site.ts";
import { loadScope } from "../../model/tables.ts";
import { ui } from "../../text/ui.ts";
import { listEmbeds } from "./listEmbeds.ts";

const entry = readDisclosureEntries("data").find(({ id }) => id === "xushui-healthcare-security");
if (!entry) throw new Error("no disclosure of 徐水");
const scope = loadScope(entry, "department");
const embeds = listEmbeds(ui, scope, (path) => `https://example.org/${path}`);
const all = [embeds.headline, ...embeds.figures, ...embeds.charts, ...embeds.tables];

describe("what other sites may show of a disclosure", () => {
  it("is each table that prints rows, and no empty one, in a frame of its own", () => {
    expect(embeds.tables.map(({ id }) => id)).toEqual(scope.tables.filter(({ rows }) => rows.length > 0).map(({ id }) => `table-${id}`));
    expect(embeds.tables.length).toBeLessThan(scope.tables.length);
    expect(embeds.tables[0]?.frame?.code).toContain(
      'src="https://example.org/bureaus/xushui-healthcare-security/2026/embed/tables/revenue-and-expenditure/" title="保定市徐水区医疗保障局2026年部门预算：收支总表"',
    );
  });

  it("is each headline figure as printed, with its source, its day and its row", () => {
    const total = embeds.figures.find(({ id }) => id === "figure-total-expenditure");
    expect(total?.html).toBe(
      [
        "<figure>",
        "<p>保定市徐水区医疗保障局2026年部门预算，支出总计：<strong>610.21 万元</strong></p>",
        '<figcaption>来源：保定市徐水区医疗保障局2026年部门预算信息公开，读取日期 2026-11-22 <a href="https://example.org/bureaus/xushui-healthcare-security/2026/revenue-and-expenditure/#row-expenditure-33">在明账查看</a></figcaption>',
        "</figure>",
      ].join("\n"),
    );
  });

  it("is each chart that compares something, in a frame or as a table of its figures", () => {
    expect(embeds.charts.map(({ id }) => id)).toEqual(["chart-expenditure", "chart-projects"]);
    const chart = embeds.charts[0];
    expect(chart?.frame?.path).toBe("bureaus/xushui-healthcare-security/2026/embed/charts/expenditure/");
    expect(chart?.html?.match(/<tr><th scope="row">/g)).toHaveLength(3);
    expect(chart?.html).toContain("<td>524.60 万元（占85.97%）</td>");
  });

  it("has ids that are unique in the page", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
