import { describe, expect, test } from "vitest";
import { grid, HEADINGS, head, type Printed, read, show, TITLE } from "./testSheets.ts";

describe("levels of indicators that a page break parts", () => {
  const row = (name: string, ...levels: Printed[]): Printed[] => [...levels, [3, name], [4, "1"]];
  const indicators = (first: Printed[][], second: Printed[][], edges?: number[]) =>
    show(
      read([TITLE, grid(1, 5, [...head("培训"), HEADINGS, ...first], edges), grid(2, 5, second, edges)]),
    )[0]?.slice(1);

  test("stand on the page before or on the next one", () => {
    expect(
      indicators(
        [row("甲", [1, "成本指标", 1, 2], [2, "经济成本", 1, 2]), row("乙"), row("丙")],
        [
          row("丁", [1, "产出指标", 1, 2], [2, "数量指标", 1, 2]),
          row("戊"),
          row("己", [1, "效益指标"], [2, "社会效益指标"]),
        ],
      ),
    ).toEqual([
      "成本指标 经济成本 甲 1",
      "成本指标 经济成本 乙 1",
      "产出指标 数量指标 丙 1",
      "产出指标 数量指标 丁 1",
      "产出指标 数量指标 戊 1",
      "效益指标 社会效益指标 己 1",
    ]);
    expect(
      indicators(
        [row("甲", [1, "成本指标", 1, 2], [2, "经济成本", 1, 2]), row("乙")],
        [row("丙"), row("丁", [1, "产出指标"], [2, "数量指标"])],
      ),
    ).toEqual([
      "成本指标 经济成本 甲 1",
      "成本指标 经济成本 乙 1",
      "成本指标 经济成本 丙 1",
      "产出指标 数量指标 丁 1",
    ]);
  });

  test("are whole where the break parts their name", () => {
    expect(
      indicators(
        [row("甲", [1, "效益指"], [2, "经济效益指标"])],
        [row("乙", [1, "标"], [2, "社会效益指标"])],
      ),
    ).toEqual(["效益指标 经济效益指标 甲 1", "效益指标 社会效益指标 乙 1"]);
  });

  test("go on over a page whose columns are merged and begins with a stray line", () => {
    const first = grid(1, 6, [
      [
        [0, "项目名称"],
        [1, "培训", 5],
      ],
      [
        [1, "一级指标"],
        [2, "二级指标"],
        [3, "三级指标", 2],
        [5, "指标值"],
      ],
      [
        [1, "产出指标"],
        [2, "数量指标"],
        [3, "甲", 2],
        [5, "1"],
      ],
    ]);
    const next = grid(
      2,
      5,
      [
        [
          [3, "乙"],
          [4, "2"],
        ],
      ],
      [0, 100, 200, 300, 500, 600],
    );
    expect(show(read([TITLE, first], ["标", next]))).toEqual([
      ["培训 ", "产出指标 数量指标 甲 1", "产出指标 数量指标 乙 2"],
    ]);
  });
});
