import { describe, expect, test } from "vitest";
import type { Grid, Paragraph } from "../source/source.ts";
import { layOut } from "./page.ts";
import { blocksOf, page, print, row, ruled, textsOf } from "./testPage.ts";

describe("a page without rulings, or with few", () => {
  test("is a grid where numbers are aligned below each other", () => {
    const rows = ["10.00", "2.50", "300.00"].flatMap((amount, n) => [
      ...print("工资福利", 60, 100 + 20 * n),
      ...print(amount, 300 - 5 * amount.length, 100 + 20 * n),
    ]);
    const [grid] = blocksOf(page({ characters: rows }), 1) as Grid[];
    expect(textsOf(grid)).toEqual([
      ["工资福利", "10.00"],
      ["工资福利", "2.50"],
      ["工资福利", "300.00"],
    ]);
  });

  test("keeps columns that are empty, headings over several columns, and names around the middle of their row", () => {
    const [, grid] = blocksOf(
      page({
        characters: [
          ...print("单位：万元", 500, 40),
          ...print("本年收入", 318, 60),
          ...print("项目", 80, 70),
          ...print("合计", 230, 80),
          ...print("拨款", 340, 80),
          ...print("其他", 470, 80),
          ...print("机关事业单位养老", 60, 104),
          ...print("12.00", 230, 110),
          ...print("12.00", 340, 110),
          ...print("保险", 60, 116),
          ...print("住房", 60, 140),
          ...print("工资", 60, 165),
          ...print("3.00", 235, 165),
          ...print("3.00", 345, 165),
        ],
      }),
      1,
    ) as [Paragraph, Grid];
    expect(textsOf(grid)).toEqual([
      ["项目", "本年收入"],
      ["合计", "拨款", "其他"],
      ["机关事业单位养老\n保险", "12.00", "12.00"],
      ["住房"],
      ["工资", "3.00", "3.00"],
    ]);
    expect(
      grid.cells.filter(({ row }) => row === 0).map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan]),
    ).toEqual([
      [2, 1],
      [1, 3],
    ]);
  });

  test("reads known words whose characters stand far apart as one heading", () => {
    const [grid] = blocksOf(
      page({
        characters: [
          ...print("收", 120, 60),
          ...print("入", 240, 60),
          ...print("项目", 80, 80),
          ...print("预算数", 280, 80),
          ...[100, 120, 140].flatMap((top) => [...print("拨款", 80, top), ...print("12.00", 285, top)]),
        ],
      }),
      1,
    ) as Grid[];
    expect(textsOf(grid)?.[0]?.map((text) => text.replace(/\s/g, ""))).toEqual(["收入"]);
  });

  test("has no columns of their own for the numbers of its columns", () => {
    const [grid] = blocksOf(
      page({
        characters: [
          ...print("项目", 80, 60),
          ...print("本年支出合计", 230, 60),
          ...print("基本支出", 380, 60),
          ...print("栏次", 80, 80),
          ...print("1", 240, 80),
          ...print("2", 388, 80),
          ...[100, 120, 140].flatMap((top) => [
            ...print("培训", 80, top),
            ...print("12.00", 265, top),
            ...print("12.00", 395, top),
          ]),
        ],
      }),
      1,
    ) as Grid[];
    expect(grid?.columns).toBe(3);
    expect(textsOf(grid)?.slice(0, 3)).toEqual([
      ["项目", "本年支出合计", "基本支出"],
      ["栏次", "1", "2"],
      ["培训", "12.00", "12.00"],
    ]);
  });

  test("reads rows below headings that alone are ruled", () => {
    const blocks = blocksOf(
      page({
        ...ruled([50, 150, 300, 400], [100, 130]),
        characters: [
          ...row(110, [
            ["科目", 60],
            ["名称", 160],
            ["合计", 310],
          ]),
          ...row(140, [
            ["合计", 160],
            ["12.30", 340],
          ]),
          ...row(160, [
            ["208", 60],
            ["社会保障", 160],
            ["12.30", 340],
          ]),
        ],
      }),
      1,
    );
    expect(blocks).toHaveLength(1);
    expect(textsOf(blocks[0] as Grid)).toEqual([
      ["科目", "名称", "合计"],
      ["合计", "12.30"],
      ["208", "社会保障", "12.30"],
    ]);
  });

  test("reads the one row with which a table without rulings goes on, in its columns", () => {
    const table = page({
      characters: [
        ...row(60, [["支出表", 285]]),
        ...row(110, [
          ["科目", 60],
          ["名称", 160],
          ["合计", 310],
          ["基本", 410],
        ]),
        ...row(140, [
          ["208", 60],
          ["社会保障", 160],
          ["12.30", 310],
          ["12.30", 410],
        ]),
        ...row(160, [
          ["210", 60],
          ["卫生健康", 160],
          ["2.30", 310],
          ["2.30", 410],
        ]),
      ],
    });
    const { open } = layOut(table, 1);
    const next = page({
      characters: row(60, [
        ["221", 60],
        ["住房保障", 160],
        ["1.00", 410],
      ]),
    });
    expect(layOut(next, 2).blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
    const [grid] = layOut(next, 2, open).blocks as Grid[];
    expect(grid?.columns).toBe(4);
    expect(grid?.cells.map(({ text, column }) => [text, column])).toEqual([
      ["221", 0],
      ["住房保障", 1],
      ["1.00", 3],
    ]);
  });
});
