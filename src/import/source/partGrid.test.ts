import { expect, test } from "vitest";
import { makeGrid } from "./grid.ts";
import { partGrid } from "./partGrid.ts";
import type { Cell, Grid } from "./source.ts";

const cell = (row: number, column: number, columnSpan: number, text: string): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
  indent: 0,
});

test("tables below each other in one sheet have their own columns alone", () => {
  const sheet = makeGrid(1, [
    cell(0, 0, 6, "收入总表"),
    cell(1, 4, 2, "单位：万元"),
    cell(2, 0, 2, "项目"),
    cell(2, 2, 2, "合计"),
    cell(2, 4, 2, "拨款"),
    cell(3, 0, 6, "支出总表"),
    cell(4, 4, 2, "单位：万元"),
    cell(5, 0, 3, "项目"),
    cell(5, 3, 3, "合计"),
  ]);
  const grids = partGrid(sheet).filter((block): block is Grid => block.kind === "grid");
  expect(grids.map(({ columns }) => columns)).toEqual([3, 2]);
  expect(grids.flatMap(({ cells }) => cells.map(({ columnSpan }) => columnSpan))).toEqual([1, 1, 1, 1, 1]);
});
