import { describe, expect, test } from "vitest";
import type { Character, PageMarks } from "../source/pdf/geometry.ts";
import type { Grid, Paragraph } from "../source/source.ts";
import { layOut } from "./page.ts";

const SIZE = 10;

/** The characters of a text that is printed from a point on, each as wide as it is high, digits half as wide. */
function print(text: string, left: number, top: number): Character[] {
  let at = left;
  return [...text].map((character) => {
    const width = /[\d.,]/.test(character) ? SIZE / 2 : SIZE;
    at += width;
    return { text: character, left: at - width, right: at, top, bottom: top + SIZE };
  });
}

const page = (marks: Partial<PageMarks>): PageMarks => ({
  width: 600,
  height: 800,
  characters: [],
  across: [],
  down: [],
  pictures: [],
  segments: 0,
  ...marks,
});

/** Strokes around cells: columns at `lefts`, bands at `tops`. */
const ruled = (lefts: number[], tops: number[]) => ({
  across: tops.map((at) => ({ at, from: lefts[0] ?? 0, to: lefts.at(-1) ?? 0 })),
  down: lefts.map((at) => ({ at, from: tops[0] ?? 0, to: tops.at(-1) ?? 0 })),
});

const textsOf = (grid: Grid | undefined) =>
  Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    grid?.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );

const blocksOf = (marks: PageMarks, number: number) => layOut(marks, number).blocks;

describe("a page", () => {
  test("with rulings is a grid of their cells, and the lines outside", () => {
    const blocks = blocksOf(
      page({
        ...ruled([50, 150, 250], [100, 130, 160]),
        characters: [
          ...print("收支总表", 120, 60),
          ...print("项目", 60, 110),
          ...print("金额", 160, 110),
          ...print("工资", 60, 140),
          ...print("12.30", 200, 140),
        ],
      }),
      3,
    );
    expect(blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ["paragraph", 3],
      ["grid", 3],
    ]);
    expect((blocks[0] as Paragraph).text).toBe("收支总表");
    expect(textsOf(blocks[1] as Grid)).toEqual([
      ["项目", "金额"],
      ["工资", "12.30"],
    ]);
  });

  test("joins cells that no ruling parts", () => {
    const { across, down } = ruled([50, 150, 250], [100, 130, 160]);
    const open = down.map((line) => (line.at === 150 ? { ...line, from: 130 } : line));
    const [grid] = blocksOf(
      page({
        across,
        down: open,
        characters: [...print("本年支出", 100, 110), ...print("1.00", 60, 140), ...print("2.00", 160, 140)],
      }),
      1,
    ) as Grid[];
    expect(grid?.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ["本年支出", 2],
      ["1.00", 1],
      ["2.00", 1],
    ]);
  });

  test("parts rows that no ruling parts, by the numbers that stand beside each other", () => {
    const [grid] = blocksOf(
      page({
        ...ruled([50, 150, 250, 350], [100, 160]),
        characters: [
          ...print("甲", 60, 110),
          ...print("1.00", 200, 110),
          ...print("3.00", 300, 110),
          ...print("乙", 60, 140),
          ...print("2.00", 200, 140),
          ...print("4.00", 300, 140),
        ],
      }),
      1,
    ) as Grid[];
    expect(textsOf(grid)).toEqual([
      ["甲", "1.00", "3.00"],
      ["乙", "2.00", "4.00"],
    ]);
  });

  test("without rulings is a grid where numbers are aligned below each other", () => {
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

  test("without rulings keeps columns that are empty, headings over several columns, and names around the middle of their row", () => {
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

  test("without rulings reads known words whose characters stand far apart as one heading", () => {
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

  test("without rulings has no columns of their own for the numbers of its columns", () => {
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

  test("of prose with figures is no grid", () => {
    const lines = [0, 1, 2, 3].flatMap((n) => print("本年支出12.30万元，比上年增加。", 60, 100 + 20 * n));
    expect(blocksOf(page({ characters: lines }), 1).every(({ kind }) => kind === "paragraph")).toBe(true);
  });

  const row = (top: number, texts: [string, number][]) =>
    texts.flatMap(([text, left]) => print(text, left, top));

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

  test("keeps names without amounts in rows of their own where no ruling parts rows", () => {
    const [grid] = blocksOf(
      page({
        ...ruled([50, 250, 400, 500], [100, 130, 300]),
        characters: [
          ...row(110, [
            ["项目", 60],
            ["预算数", 260],
            ["合计", 410],
          ]),
          ...row(140, [
            ["一、拨款收入", 60],
            ["12.30", 300],
            ["12.30", 440],
          ]),
          ...row(160, [["二、事业收入", 60]]),
          ...row(180, [
            ["三、其他收入", 60],
            ["2.30", 300],
            ["2.30", 440],
          ]),
        ],
      }),
      1,
    ) as Grid[];
    expect(textsOf(grid)).toEqual([
      ["项目", "预算数", "合计"],
      ["一、拨款收入", "12.30", "12.30"],
      ["二、事业收入"],
      ["三、其他收入", "2.30", "2.30"],
    ]);
  });
});
