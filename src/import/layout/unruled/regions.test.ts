import { expect, test } from "vitest";
import { lineOf, type TextLine } from "../textLines.ts";
import { findRegions } from "./regions.ts";

const SIZE = 10;

/** A line of words by their left edges. */
const line = (top: number, ...words: [text: string, left: number][]): TextLine =>
  lineOf(
    words.map(([text, left]) => ({
      text,
      left,
      right: left + SIZE * text.length,
      top,
      bottom: top + SIZE,
      size: SIZE,
    })),
  );

test("a line that only numbers the next table is no row of the one above it", () => {
  const lines = [
    line(0, ["支出总表", 280]),
    line(20, ["科目", 60], ["合计", 300]),
    line(40, ["教育支出", 60], ["12.00", 300]),
    line(60, ["预算公开表3", 60]),
    line(80, ["收入总表", 280]),
    line(100, ["科目", 60], ["合计", 300]),
    line(120, ["拨款", 60], ["12.00", 300]),
  ];
  expect(findRegions(lines, 600, [], false).map(({ first, last }) => [first, last])).toEqual([
    [1, 2],
    [5, 6],
  ]);
});
