import { describe, expect, it } from "vitest";
import type { PartView, TableView } from "../../archive/scope/tables.ts";
import { TRANSCRIBED } from "../../archive/scope/wayIn.ts";
import type { Row } from "../../read/csv/rows.ts";
import type { FormatTable } from "../../schema/format.ts";
import { EDITIONS } from "../kit/edition.ts";
import { html as escaped } from "../kit/html.ts";
import { renderTable } from "./renderTable.ts";

const HOSTILE = `"><script>alert('x')</script>&amp;`;

function makeTable(change: Partial<Row>, cells: Record<string, string>): TableView {
  const row: Row = {
    id: "row-208",
    line: 2,
    number: "1",
    side: "",
    block: "",
    cells,
    label: cells["label"] ?? "",
    code: cells["code"] ?? "",
    codeKind: "functional",
    pairedCode: "",
    pairedLabel: "",
    pairedCodeKind: "none",
    thirdCode: "",
    thirdLabel: "",
    thirdCodeKind: "none",
    figureOf: undefined,
    unitCode: "",
    unitName: "",
    category: "",
    item: "",
    sheet: "",
    unit: "",
    countUnit: "",
    fixed: undefined,
    type: "leaf",
    parentId: undefined,
    depth: 1,
    ...change,
  };
  const part = {
    side: "" as const,
    columns: [
      { id: "code", heading: ["科目", "编码"], role: "code" as const, merged: false },
      { id: "label", heading: ["科目", HOSTILE], role: "label" as const, merged: false },
      { id: "total", heading: ["合计"], role: "total" as const, merged: false },
    ],
    lines: [],
  };
  return {
    id: "expenditure",
    title: `支出表${HOSTILE}`,
    name: "支出表",
    order: 1,
    status: "filled",
    reason: "",
    notes: [],
    unit: HOSTILE,
    source: "",
    wayIn: TRANSCRIBED,
    page: "",
    parts: [{ part, rows: [row] }],
    rows: [row],
    record: {
      format: {} as FormatTable,
      entry: { status: "filled", notes: [] },
      file: "",
      unit: "",
      decimals: 2,
      rows: [row],
      complete: true,
    },
    restorations: [
      {
        file: "tables/expenditure.csv",
        row_id: "row-208",
        field: "total",
        printed: "1.?",
        taken_as: "1.50",
        alternatives: "",
        evidence: "",
        number: 1,
        provenance: "restored",
      },
    ],
  };
}

function render(table: TableView): string {
  const [part] = table.parts;
  if (!part) throw new Error("no part");
  return renderTable(EDITIONS.zh, table, part).text;
}

describe("renderTable", () => {
  const html = render(makeTable({ id: `row-${HOSTILE}` }, { code: HOSTILE, label: HOSTILE, total: HOSTILE }));

  it("lets no cell, heading, title, unit or row id out of its place", () => {
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/="[^"]*[<>][^"]*"/);
    expect(html.split(escaped`${HOSTILE}`.text).length - 1).toBeGreaterThanOrEqual(6);
  });

  it("shows amounts as printed and ties each cell to its headings", () => {
    const sound = render(makeTable({}, { code: "208", label: "社会保障和就业支出", total: "1.50" }));
    expect(sound).toContain('<tr id="row-208" class="leaf depth-1">');
    expect(sound).toContain('<th id="r1" scope="row">社会保障和就业支出</th>');
    expect(sound).toContain(
      '<td headers="h2 r1" class="amount">1.50<a class="mark" href="#restored-1">补1</a></td>',
    );
    expect(sound).toContain('<span class="level">类</span> <a href="/subjects/208/">208</a>');
  });

  it("ties cells by scope alone where one line of headings meets one column of names, and by headers where it does not", () => {
    const table = makeTable({}, { code: "208", label: "社会保障和就业支出", total: "1.50" });
    const flat = table.parts.map(({ part, rows }) => ({
      part: { ...part, columns: part.columns.map((column) => ({ ...column, heading: ["名"] })) },
      rows,
    }));
    expect(render({ ...table, parts: flat })).not.toMatch(/headers=|colgroup| id="[hr]\d/);
    const [view] = flat;
    const [row] = table.rows;
    if (!view || !row) throw new Error("no row");
    const elsewhere = { ...row, id: "row-2", fixed: { labelColumn: "code" } as NonNullable<Row["fixed"]> };
    expect(render({ ...table, parts: [{ ...view, rows: [row, elsewhere] }] })).toContain(
      '<td headers="h2 r2" class="amount">1.50</td>',
    );
  });

  it("gives the headings of both sides of a table ids of their own", () => {
    const table = makeTable({}, {});
    const ids = (["revenue", "expenditure"] as const).flatMap((side) => {
      const html = render({
        ...table,
        parts: table.parts.map(({ part, rows }) => ({ part: { ...part, side }, rows })),
      });
      return [...html.matchAll(/ id="(\w+)" scope/g)].map(([, id]) => id);
    });
    expect(ids.length).toBe(10);
    expect(new Set(ids).size).toBe(10);
  });

  it("names the column of whole amounts where a total above zero is printed, and lets only lists be sorted by it", () => {
    const table = makeTable({ type: "total" }, { total: "10.00" });
    const [view] = table.parts;
    const [row] = table.rows;
    if (!view || !row) throw new Error("no row");
    const rows = [row, { ...row, id: "row-2", type: "leaf" as const }];
    expect(renderTable(EDITIONS.zh, table, { ...view, rows }).text).toMatch(
      /<table class="data-table" data-unit="[^"]*" data-whole="2">(?!.*data-sort)/s,
    );
    expect(
      renderTable(EDITIONS.zh, table, { ...view, rows }, { isList: true }).text.match(/ data-sort="2"/g),
    ).toHaveLength(1);
    for (const total of ["", "0.00", "-1.00", "?"])
      expect(render(makeTable({ type: "total" }, { total }))).not.toContain("data-whole");
    expect(render(makeTable({}, { total: "10.00" }))).not.toContain("data-whole");
  });

  it("links a subject's code to its page, and neither a unit's nor a misprinted one", () => {
    expect(render(makeTable({ code: "417001", codeKind: "unit" }, { code: "417001" }))).toContain(
      ">417001</td>",
    );
    expect(render(makeTable({ code: "20８" }, { code: "20８" }))).toContain("20８</td>");
  });

  it("marks the heading of the names and those of several amounts, for they stay in sight", () => {
    const table = makeTable({}, {});
    const columns = [
      { id: "label", heading: ["科目"], role: "label" as const, merged: false },
      { id: "basic", heading: ["支出", "基本"], role: "part" as const, merged: false },
      { id: "project", heading: ["支出", "项目"], role: "part" as const, merged: false },
    ];
    const head = render({
      ...table,
      parts: table.parts.map(({ part, rows }) => ({ part: { ...part, columns }, rows })),
    });
    expect(head).toContain('scope="col" rowspan="2" class="name">科目</th>');
    expect(head).toContain('scope="colgroup" colspan="2" class="group"><span>支出</span></th>');
  });

  it("marks headings of amounts that are too long for a narrow column", () => {
    const table = makeTable({}, {});
    const headed = (heading: string): string =>
      render({
        ...table,
        parts: table.parts.map(({ part, rows }) => ({
          part: {
            ...part,
            columns: part.columns.map((column) =>
              column.id === "total" ? { ...column, heading: [heading] } : column,
            ),
          },
          rows,
        })),
      });
    expect(headed("其中：预留给中小企业的项目资金规模")).toContain('class="amount long"');
    expect(headed("本年支出合计")).not.toContain("long");
  });

  it("has a caption with the unit, and says so where there are no rows", () => {
    const table = makeTable({}, {});
    const empty = render({ ...table, parts: table.parts.map(({ part }) => ({ part, rows: [] })) });
    expect(empty).toMatch(/<caption id="caption">.*单位：/);
    expect(empty).toContain('colspan="3" headers="h0 h3 h4 h2"');
  });

  it("ends each row with a link to report it, named by the row and told apart where labels are the same", () => {
    const table = makeTable({}, {});
    const [first] = table.parts;
    const rows = [1, 2, 3].map((number) => ({
      ...(table.rows[0] as Row),
      id: `row-${number}`,
      number: String(number),
      label: number === 3 ? HOSTILE : "其他",
    }));
    const reported = renderTable(
      EDITIONS.zh,
      table,
      { part: (first as PartView).part, rows },
      { reporter: (rowId) => `https://example.org/?a=${rowId}&b="` },
    ).text;
    expect(reported).toContain('<th id="hr" scope="col" rowspan="2" class="report">报错</th></tr>');
    expect(
      reported.match(
        /<td headers="hr r\d" class="report"><a rel="nofollow" href="https:\/\/example.org\/\?a=row-\d&amp;b=&quot;"/g,
      ),
    ).toHaveLength(3);
    expect([...reported.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "报错：1 其他",
      "报错：2 其他",
      `报错：${escaped`${HOSTILE}`.text}`,
    ]);
    expect(html).not.toContain("报错");
  });
});
