import { describe, expect, test } from "vitest";
import type { Grid, Paragraph } from "../source/source.ts";
import { blocksOf, page, print, row, ruled, textsOf } from "./testPage.ts";

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

  test("of prose with figures is no grid", () => {
    const lines = [0, 1, 2, 3].flatMap((n) => print("本年支出12.30万元，比上年增加。", 60, 100 + 20 * n));
    expect(blocksOf(page({ characters: lines }), 1).every(({ kind }) => kind === "paragraph")).toBe(true);
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
