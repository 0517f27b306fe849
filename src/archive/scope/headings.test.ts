import { describe, expect, it } from "vitest";
import type { Column } from "../../schema/format/part.ts";
import { layOutHeadings, listGroups, listHeadingKeys } from "./headings.ts";

const column = (...heading: string[]): Column => ({
  id: heading.join("_"),
  heading,
  role: "part",
  merged: false,
});
const columns = [
  column("序号"),
  column("收入", "合计"),
  column("收入", "一般", "小计"),
  column("收入", "一般", "财政"),
  column("结转"),
  column("结转", "一般"),
];

describe("layOutHeadings", () => {
  it("shares the headings that neighbouring columns share", () => {
    const shape = layOutHeadings(columns).map((cells) =>
      cells.map((cell) => `${cell.text} ${cell.columns}x${cell.rows}`),
    );
    expect(shape).toEqual([
      ["序号 1x3", "收入 3x1", "结转 1x3", "结转 1x1"],
      ["合计 1x2", "一般 2x1", "一般 1x2"],
      ["小计 1x1", "财政 1x1"],
    ]);
    expect(listGroups(columns)).toEqual([1, 3, 1, 1]);
  });

  it("covers every column of every level once", () => {
    const covered = layOutHeadings(columns).flatMap((cells) => cells.map((cell) => cell.columns * cell.rows));
    expect(covered.reduce((sum, area) => sum + area, 0)).toBe(columns.length * 3);
  });

  it("ties every column to all headings above it", () => {
    expect(listHeadingKeys(columns)[3]).toEqual(["1", "8", "15"]);
  });
});
