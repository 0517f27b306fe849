import { expect, it } from "vitest";
import { exampleIndex } from "../../exampleSearch.ts";
import { findLike } from "./like.ts";

const find = (text: string): Promise<string[]> => findLike(exampleIndex.blocks, [text]);

it("takes characters of the same sound for a name, however many of them are others", async () => {
  expect(await find("注芳公集斤")).toContain("住房公积金");
});

it("forgives one error in the beginning of a longer Chinese name: two may be another word", async () => {
  expect(await find("公务用在购置")).toContain("公务用车购置费");
  expect(await find("公务用房租赁")).toEqual([]);
});

it("forgives no error in two Chinese characters, though their pinyin is long enough", async () => {
  expect(await find("注放")).toEqual([]);
  expect(await find("注放工")).not.toEqual([]);
});
