import { expect, it } from "vitest";
import { cutKey, findBlocks, isWide, listDeletions } from "./keys.ts";

const separators = ["Tb", "Tbb", "Tbc", "Td"];

it.each([
  ["Ta", 0, 0],
  ["Tb", 1, 3],
  ["Tbb", 2, 2],
  ["Tc", 3, 3],
  ["Td", 4, 4],
])("finds the blocks of %s", (prefix, first, last) => {
  expect(findBlocks(separators, prefix)).toEqual([first, last]);
});

it("calls a beginning wide that fills a block and parts of others", () => {
  expect(isWide(separators, "Tb")).toBe(true);
  expect(isWide(separators, "Tbb")).toBe(false);
});

it("cuts no character in half", () => {
  expect(cutKey("一二三四五六七八九十甲𠮷丙")).toBe("一二三四五六七八九十甲");
});

it("leaves each character out once", () => {
  expect(listDeletions("公公积")).toEqual(["公积", "公公"]);
});
