import { describe, expect, it } from "vitest";
import { exampleArchive, exampleEntries, loadExample } from "../../archive/exampleSite.ts";
import type { Revision } from "../../schema/disclosure.ts";
import { ui } from "../../text/ui.ts";
import { listChanges, listCorrections, listDatedChanges } from "./changes.ts";

const entries = exampleEntries.filter(({ id }) => id === "demo-library");
const latest = loadExample("demo-library").entry;

const revise = (revisions: Revision[]) => ({
  ...latest,
  disclosure: { ...latest.disclosure, revisions, answers: [] },
});
const correct = (file: string, row: string, field: string) =>
  listChanges(ui, "zh", exampleArchive, [
    revise([
      { date: "2025-03-02", summary: "…", cells: [{ file, row, field, from: "1", to: "2" }], structure: [] },
    ]),
  ])[0]?.cells[0];

const ANSWERED = "finding-fact-procurement--department--facts--procurement-total";

describe("listChanges", () => {
  it("tells what came in on the day its source was read and what was corrected, newest first", () => {
    const path = "bureaus/demo-library/2025/";
    expect(
      listChanges(ui, "zh", exampleArchive, entries).map((change) => [
        change.date,
        change.kind,
        change.path,
        change.cells.length,
      ]),
    ).toEqual([
      ["2025-05-12", "answered", `${path}reconciliation/#${ANSWERED}`, 0],
      ["2025-04-02", "corrected", `${path}#revision-2025-04-02`, 2],
      ["2025-03-15", "corrected", `${path}#revision-2025-03-15`, 2],
      ["2025-03-01", "added", path, 0],
      ["2025-03-01", "added", "bureaus/demo-library/2024/", 0],
    ]);
  });

  it("tells what a bureau answered, what came of it, and where that can be read", () => {
    const [change] = listChanges(ui, "zh", exampleArchive, entries);
    expect(change).toMatchObject({
      kind: "answered",
      title: "答复：演示市图书馆2025年部门预算",
      answer: { outcome: "explained" },
    });
    expect(change?.summary).toMatch(/^部门已说明：.*2025-05-12，https:\/\/example\.org\/library\/answers\/7/);
  });

  it("lists the corrections of one disclosure newest first", () => {
    expect(listCorrections(ui, exampleArchive, latest).map(({ date }) => date)).toEqual([
      "2025-04-02",
      "2025-03-15",
    ]);
  });

  it("invents no day: where none is known the change comes last, and in no feed", () => {
    const sources = new Map(
      [...latest.shared.sources].map(([id, source]) => [id, { ...source, date_read: "unknown" }]),
    );
    const shared = { ...latest.shared, sources };
    const unread = {
      ...latest,
      shared,
      folder: "2023",
      fiscalYear: "2023",
      disclosure: { ...latest.disclosure, revisions: [], answers: [] },
    };
    expect(listChanges(ui, "zh", exampleArchive, [unread, ...entries]).at(-1)).toMatchObject({
      date: undefined,
      path: "bureaus/demo-library/2023/",
    });
    expect(listDatedChanges(ui, "zh", exampleArchive, [unread, ...entries])).toHaveLength(5);
    expect(listDatedChanges(ui, "zh", exampleArchive, [unread])).toEqual([]);
  });

  it("says where each cell is shown, in words and by the address of its row", () => {
    const cells: [string, string, string][] = [
      ["department/tables/expenditure.csv", "row-2210201", "basic"],
      ["310002/tables/basic-expenditure.csv", "row-30101-50501", "personnel"],
      ["department/projects.csv", "sheet-2", "aims"],
      ["department/indicators.csv", "sheet-1-2", "value"],
      ["department/procurement.csv", "row-6", "item"],
      ["department/assets.csv", "row-2", "value"],
      ["department/units.csv", "row-1", "grade"],
      ["department/facts.csv", "basic-share", "value"],
    ];
    expect(cells.map((cell) => correct(...cell)).map((cell) => `${cell?.name} ${cell?.path}`)).toEqual([
      "支出总表，住房公积金，基本支出 bureaus/demo-library/2025/expenditure/#row-2210201",
      "演示市少年儿童图书馆 基本支出表，基本工资，本年一般公共预算基本支出/人员经费 bureaus/demo-library/2025/units/310002/basic-expenditure/#row-30101-50501",
      "项目绩效目标表，儿童读物购置，目标 bureaus/demo-library/2025/projects/99000025p000310001101-2/",
      "绩效指标，购书支出，指标值 bureaus/demo-library/2025/projects/99000025p000310001101/#indicator-2",
      "政府采购预算，图书，采购物品名称 bureaus/demo-library/2025/procurement/#row-6",
      "国有资产，1、房屋，价值 bureaus/demo-library/2025/assets/#row-2",
      "预算单位，演示市图书馆（本级），单位规格 bureaus/demo-library/2025/organization/#row-1",
      "文字中的数字，基本支出占比，数字 bureaus/demo-library/2025/explanation/#fact-basic-share",
    ]);
  });
});
