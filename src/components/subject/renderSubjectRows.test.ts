import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import type { SubjectRow } from "../../archive/figures/subjects.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { EDITIONS } from "../kit/edition.ts";
import { renderSubjectRows } from "./renderSubjectRows.ts";

const HOSTILE = `"><script>alert('x')</script>&amp;`;

function makeRow(change: Partial<SubjectRow>): SubjectRow {
  const bureau = { name: "示范局", units: [{ code: "310001", name: "示范馆" }] };
  const entry = {
    id: "demo",
    folder: "2025",
    fiscalYear: "2025",
    disclosure: { phase: "budget", scopes: { department: {} } },
    bureau,
    shared: exampleArchive.shared,
  } as unknown as DisclosureEntry;
  const row = {
    kind: "functional",
    code: "208",
    name: "社会保障和就业支出",
    entry,
    scope: "department",
    tableId: "expenditure",
    table: "支出总表",
  } as const;
  return {
    ...row,
    rowId: "row-208",
    amount: "1.50",
    unit: "万元",
    share: "12.50",
    provenance: "printed",
    beside: [],
    ...change,
  };
}

const render = (...rows: SubjectRow[]): string =>
  renderSubjectRows(EDITIONS.zh, rows, "caption-functional", "科目").text;

describe("renderSubjectRows", () => {
  it("shows each amount as printed with its unit, and leads to its row", () => {
    const html = render(makeRow({}));
    expect(html).toContain(
      '<td class="text"><a href="/bureaus/demo/2025/expenditure/#row-208">支出总表</a></td><td class="amount money">1.50<span class="unit">万元</span></td>',
    );
    expect(html).toContain('<td class="amount">12.50%</td><td class="text">社会保障和就业支出</td>');
  });

  it("groups the rows of a scope under its name", () => {
    const html = render(makeRow({}), makeRow({ rowId: "row-2" }), makeRow({ scope: "310001" }));
    expect(html.match(/<th scope="rowgroup" rowspan="\d">[^<]*/g)).toEqual([
      '<th scope="rowgroup" rowspan="2">示范局2025年部门预算',
      '<th scope="rowgroup" rowspan="1">示范馆2025年单位预算',
    ]);
    expect(html).toContain('href="/bureaus/demo/2025/units/310001/expenditure/#row-208"');
  });

  it("leaves a blank blank, without a unit, and says where only parts are printed", () => {
    expect(render(makeRow({ amount: "" }))).toContain('<td class="amount money"></td>');
    expect(render(makeRow({ amount: undefined }))).toContain('<td class="amount money">原文只印分项</td>');
    expect(render(makeRow({ amount: "0.00" }))).toContain('<td class="amount money">0.00<span');
    expect(render(makeRow({ amount: "-" }))).toContain('<td class="amount money">-</td>');
  });

  it("gives the amounts by which rows are sorted in yuan where their units differ, and nothing where the print serves", () => {
    const html = render(makeRow({}), makeRow({ amount: "15000.10", unit: "元" }), makeRow({ amount: "-" }));
    expect(html).toContain('<th scope="col" class="amount" data-sort="2">');
    expect(
      [...html.matchAll(/<td class="amount money"(?: data-value="([^"]*)")?>/g)].map(([, value]) => value),
    ).toEqual(["15000", "15000.1", undefined]);
    expect(render(makeRow({}), makeRow({}))).not.toContain("data-value");
    expect(render(makeRow({}))).not.toContain("data-sort");
    expect(render(makeRow({}), makeRow({ amount: "5", unit: "辆" }))).not.toContain("data-sort");
  });

  it("marks what was restored or is uncertain, and tells rows of one code apart", () => {
    expect(render(makeRow({ provenance: "restored" }))).toContain("补录");
    expect(render(makeRow({ provenance: "uncertain" }))).toContain("存疑");
    expect(render(makeRow({ beside: ["30101 基本工资", "示范馆"] }))).toContain("（30101 基本工资，示范馆）");
  });

  it("lets no text out of its place", () => {
    const html = render(
      makeRow({
        name: HOSTILE,
        table: HOSTILE,
        amount: HOSTILE,
        unit: HOSTILE,
        rowId: HOSTILE,
        beside: [HOSTILE],
      }),
    );
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/="[^"]*[<>][^"]*"/);
  });
});
