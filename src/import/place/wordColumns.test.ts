import { expect, test } from "vitest";
import { placeWords } from "./wordColumns.ts";

/** Columns of codes by their headings, `/` between those above each other: ids and the printed columns that each joins. */
const codes = (...headings: string[]) =>
  placeWords({
    columns: headings.map((heading, column) => ({ column, heading: heading.split("/"), kind: "code" })),
    rows: [],
  }).map(({ id, heading, from }) => [id, heading.join("/"), from]);

test("columns of 类, 款 and 项 are one code, whatever stands over each", () => {
  expect(codes("编码/类", "项目/编码/款", "项目/编码/项")).toEqual([["code", "编码", [0, 1, 2]]]);
});

test("columns of 类 and 款 that come again are the code of another classification", () => {
  expect(codes("部门/类", "部门/款", "政府/类", "政府/款")).toEqual([
    ["code", "部门", [0, 1]],
    ["paired_code", "政府", [2, 3]],
  ]);
});
