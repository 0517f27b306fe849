import { describe, expect, it } from "vitest";
import { loadExample } from "../../archive/exampleSite.ts";
import { makeIndicatorTables, showCells } from "./indicatorTables.ts";

/** The tables of a sheet: level, headings, and the cells of each indicator below them. */
function showSheet(bureau: string, id: string): unknown[] {
  const project = loadExample(bureau).lists.projects.find((candidate) => candidate.id === id);
  return makeIndicatorTables(project?.indicators ?? []).map(({ level, columns, indicators }) => [
    level,
    columns.map(({ heading }) => heading.at(-1)),
    ...indicators.map((indicator) => columns.map((column) => showCells(indicator, "看不清")[column.id])),
  ]);
}

describe("the indicators of a sheet", () => {
  it("stand below their first level, the target beside its name, without columns that none of them fills", () => {
    expect(showSheet("demo-library", "99000025p000310001101-2")).toEqual([
      [
        "产出指标",
        ["三级指标", "指标值", "二级指标", "绩效指标描述", "指标值确定依据"],
        ["购置读物数量", "≥4000册", "数量指标", "全年购置儿童读物的册数", "年度购书计划"],
      ],
    ]);
    expect(showSheet("demo-library", "sheet-3").slice(0, 1)).toEqual([
      [
        "产出指标",
        ["三级指标", "指标值", "二级指标", "绩效指标描述"],
        ["维修面积", "看不清", "数量指标", "维修的阅览室面积"],
      ],
    ]);
  });

  it("show a target with the sign and the unit that are printed beside it", () => {
    expect(showSheet("demo-memorial", "sheet-1").slice(0, 2)).toEqual([
      [
        "成本指标",
        ["三级指标", "指标值", "二级指标", "分值"],
        ["展厅维护费用", "≤25万元", "经济成本指标", "20"],
      ],
      [
        "产出指标",
        ["三级指标", "指标值", "二级指标", "分值"],
        ["检修展柜数量", "≥40个", "数量指标", "30"],
        ["完成时间", "年底前", "时效指标", "10"],
      ],
    ]);
  });
});
