import { describe, expect, test } from "vitest";
import type { Issue } from "../../schema/issue.ts";
import { brokenParts } from "../broken.ts";
import type { Draft } from "../draft.ts";
import type { PrintedTable } from "../find/join.ts";
import type { PlacedCell, PlacedTable } from "../place/placed.ts";
import { agreeingSheets } from "../sheets/agree.ts";
import { type Sheet, sheetKey } from "../sheets/sheet.ts";
import { proposeLists } from "./lists.ts";

const cell = (value: string, page = 1): PlacedCell => ({ value, printed: value, page });
const TABLE = { file: 1 } as PrintedTable;

function sheet(name: string, funds: Record<string, string>, more: Partial<Sheet> = {}): Sheet {
  const amounts = Object.entries(funds).map(
    ([id, value]) => [id, { label: `${id}：`, cell: cell(value) }] as const,
  );
  return {
    table: TABLE,
    overall: false,
    name: { label: "项目名称", cell: cell(name) },
    words: new Map(),
    unit: "万元",
    funds: new Map(amounts),
    indicators: [],
    used: new Set(),
    ...more,
  };
}

const HEADINGS = new Map([
  ["level1", "一级指标"],
  ["level3", "三级指标"],
  ["sign", "指标性质"],
  ["value", "指标值"],
  ["score", "分值"],
]);
const indicator = (level3: string) => ({
  table: TABLE,
  cells: new Map([
    ["level3", cell(level3)],
    ["value", cell("5")],
  ]),
});

describe("lists of performance sheets", () => {
  const overall = sheet("整体绩效目标表", { budget: "9.00" }, { overall: true });
  const coded = sheet(
    "培训",
    { budget: "3.00", other: "3.00" },
    {
      words: new Map([["code", { label: "项目编码", cell: cell("1100A") }]]),
      indicators: [indicator("甲"), indicator("乙")],
    },
  );
  const lists = proposeLists({ sheets: [overall, coded], headings: HEADINGS });
  const columnsOf = (id: string) =>
    lists
      .filter(({ format }) => format.id === id)
      .flatMap(({ format }) =>
        (format["parts"] as { columns: Record<string, unknown>[] }[]).flatMap(({ columns }) => columns),
      );

  test("have the columns that the sheets print, without the colons of their labels", () => {
    expect(columnsOf("projects").map(({ id, role, heading, length }) => [id, role, heading, length])).toEqual(
      [
        ["sheet_number", "sheet-number", ["序号"], undefined],
        ["project_code", "project-code", ["项目编码"], 5],
        ["project_name", "label", ["项目名称"], undefined],
        ["budget", "total", ["budget"], undefined],
        ["other", "part", ["other"], undefined],
        ["unit", "unit", ["金额单位"], undefined],
      ],
    );
    expect(columnsOf("indicators").map(({ id, role }) => `${id} ${role}`)).toEqual([
      "sheet_number sheet-number",
      "row_number row-number",
      "level1 indicator-level",
      "level3 label",
      "sign target-sign",
      "value target",
      "score text",
    ]);
  });

  test("number the sheet of the whole department 0 and the others from 1, and name the document of each row", () => {
    expect(
      lists[0]?.rows.map(({ values, file }) => [
        values["sheet_number"],
        values["project_name"],
        values["budget"],
        file,
      ]),
    ).toEqual([
      ["0", "整体绩效目标表", "9.00", 1],
      ["1", "培训", "3.00", 1],
    ]);
    expect(lists[1]?.rows.map(({ values }) => values)).toEqual([
      { sheet_number: "1", row_number: "1", level3: "甲", value: "5" },
      { sheet_number: "1", row_number: "2", level3: "乙", value: "5" },
    ]);
  });

  test("are none without a sheet, and only projects without indicators", () => {
    expect(proposeLists({ sheets: [], headings: HEADINGS })).toEqual([]);
    expect(proposeLists({ sheets: [overall], headings: new Map() }).map(({ format }) => format.id)).toEqual([
      "projects",
    ]);
  });

  test("lose the one sheet or stated figure that an issue is about, else the list", () => {
    const draft = {
      sheets: { sheets: [overall, coded] },
      facts: [
        { scope: "department", id: "reception" },
        { scope: "department", id: "reception-2" },
      ],
      format: { described: new Map(), lists },
    } as unknown as Draft;
    const issue = (file: string, line?: number) =>
      ({ rule: "cell-text", place: { file, ...(line ? { line } : {}) } }) as unknown as Issue;
    expect(brokenParts(issue("bureaus/a/2026/department/indicators.csv", 3), draft)).toEqual([
      sheetKey(coded),
    ]);
    expect(brokenParts(issue("bureaus/a/2026/department/projects.csv", 2), draft)).toEqual([
      sheetKey(overall),
    ]);
    expect(brokenParts(issue("bureaus/a/2026/department/facts.csv", 3), draft)).toEqual([
      "department/facts/reception-2",
    ]);
    expect(brokenParts(issue("formats/a/tables/projects.json"), draft)).toEqual(["department/projects"]);
    expect(brokenParts(issue("bureaus/a/2026/department/places/indicators.csv", 2), draft)).toEqual([
      "department/indicators",
    ]);
  });
});

describe("a budget agrees with another table", () => {
  /** A table of projects: its total, then names and amounts. */
  function table(
    tableId: string,
    total: string,
    rows: [name: string, amount: string][],
    unit = "万元",
  ): PlacedTable {
    const columns = [
      { id: "label", heading: ["项目"], role: "label" as const, from: [0] },
      { id: "total", heading: ["合计"], role: "total" as const, from: [1] },
    ];
    const row = (kind: "total" | "item", name: string, amount: string) => ({
      kind,
      level: 0,
      cells: new Map([
        ["label", cell(name)],
        ["total", cell(amount)],
      ]),
    });
    const placed = [row("total", "合计", total), ...rows.map(([name, amount]) => row("item", name, amount))];
    return {
      scope: "department",
      tableId,
      title: "",
      unit,
      file: 0,
      pages: [1],
      blocks: [{ id: "", side: "", columns, rows: placed }],
      columns: [],
      notes: [],
    };
  }
  const agreeing = (sheets: Sheet[], ...tables: PlacedTable[]) => {
    const found = agreeingSheets(sheets, tables);
    return sheets.map((each) => found.has(each));
  };

  test("that prints its name with the same amount, or rows of its name that add up to the sheets of that name", () => {
    const projects = table("project-expenditure", "99", [
      ["培训", "3"],
      ["宣传", "2.00"],
      ["宣传", "4.00"],
      ["印刷", "1"],
    ]);
    expect(
      agreeing(
        [
          sheet("培训", { budget: "3.00" }),
          sheet("宣传", { budget: "1" }),
          sheet("宣传", { budget: "5" }),
          sheet("印刷", { budget: "2" }),
        ],
        projects,
      ),
    ).toEqual([true, true, true, false]);
  });

  test("that prints its name on a row of its own and again on the rows of its parts", () => {
    const projects = table("project-expenditure", "99", [
      ["培训", "3"],
      ["培训", "1"],
      ["培训", "2"],
    ]);
    expect(agreeing([sheet("培训", { budget: "3.00" })], projects)).toEqual([true]);
  });

  test("whose total all projects are, and the whole department that of its expenditure", () => {
    const sheets = [
      sheet("甲", { budget: "3" }),
      sheet("乙", { budget: "4" }),
      sheet("整体绩效目标表", { budget: "9" }, { overall: true }),
    ];
    expect(agreeing(sheets, table("project-expenditure", "7.00", []))).toEqual([true, true, false]);
    expect(agreeing(sheets, table("expenditure", "9.00", []))).toEqual([false, false, true]);
    expect(agreeing(sheets, table("revenue", "9.00", []))).toEqual([false, false, false]);
  });

  test("only in the same unit, and not where its own parts do not add up", () => {
    const projects = table("project-expenditure", "99", [["培训", "3"]]);
    expect(agreeing([sheet("培训", { budget: "3" }, { unit: "元" })], projects)).toEqual([false]);
    expect(agreeing([sheet("培训", { budget: "3", fiscal: "1", other: "1" })], projects)).toEqual([false]);
    expect(agreeing([sheet("培训", { budget: "" })], projects)).toEqual([false]);
    expect(agreeing([sheet("会议", { budget: "0" })], projects)).toEqual([false]);
  });
});
