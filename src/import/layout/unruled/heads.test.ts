import { expect, test } from "vitest";
import type { Word } from "../textLines.ts";
import type { Span } from "./columns.ts";
import { headOf } from "./heads.ts";

const SIZE = 10;
/** Height of a row of headings. */
const ROW = 20;

/** A heading whose middle stands at a place, in the middle of rows from `row` on. */
function heading(text: string, middle: number, row: number, rows = 1): Word {
  const width = SIZE * text.length;
  const top = ROW * (row + rows / 2) - SIZE / 2;
  return { text, left: middle - width / 2, right: middle + width / 2, top, bottom: top + SIZE, size: SIZE };
}

/** The headings of columns whose texts stand at `spans`: text, first and last column. */
function headingsOf(words: Word[], spans: [number, number][]): [string, number, number][] {
  const body: Span[] = spans.map(([left, right]) => ({ left, right }));
  return headOf(words, body)
    .headings.sort((a, b) => a.row - b.row || a.from - b.from)
    .map(({ stack, from, to }) => [
      stack.lines.map(({ words: own }) => own.map(({ text }) => text).join("")).join(""),
      from,
      to,
    ]);
}

test("a heading over two columns is neither's own, though it reaches only into the texts of one", () => {
  const words = [
    heading("经济分类科目编码", 120, 0),
    heading("类", 60, 1),
    heading("款", 180, 1),
    heading("科目名称", 340, 0, 2),
  ];
  expect(
    headingsOf(words, [
      [2, 80],
      [122, 134],
      [242, 400],
    ]),
  ).toEqual([
    ["经济分类科目编码", 0, 1],
    ["科目名称", 2, 2],
    ["类", 0, 0],
    ["款", 1, 1],
  ]);
});

test("headings whose figures stand at the right of wide cells are those of the columns in their turn", () => {
  const words = [
    heading("合计", 90, 0),
    heading("因公出国（境）的全部费用", 270, 0),
    heading("接待费", 450, 0),
  ];
  const figures = [165, 340, 510].map((left) => ({ left, right: left + 18 }));
  const { headings, columns } = headOf(words, figures);
  expect(columns).toHaveLength(3);
  expect(headings.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test("a heading stands over a heading over several columns too, though that lies higher than those beside it", () => {
  const words = [
    heading("项目", 200, 0),
    heading("功能编码", 75, 1),
    heading("类", 30, 2),
    heading("款", 75, 2),
    heading("项", 120, 2),
    heading("科目名称", 275, 1, 2),
    heading("合计", 430, 0, 3),
  ];
  expect(
    headingsOf(words, [
      [20, 40],
      [69, 81],
      [114, 126],
      [152, 330],
      [400, 458],
    ]),
  ).toContainEqual(["项目", 0, 3]);
});
