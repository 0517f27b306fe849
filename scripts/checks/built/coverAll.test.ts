import { expect, it } from "vitest";
import { coverAll } from "./coverAll.ts";

const THINGS = new Map([
  ["a", new Set([1])],
  ["b", new Set([1, 2, 3])],
  ["c", new Set([3, 4])],
  ["d", new Set([4])],
  ["e", new Set([2, 3])],
]);

it("takes the thing with most parts first, and no thing whose parts others have", () => {
  expect(coverAll(THINGS, new Set())).toEqual(["b", "c"]);
});

it("takes nothing for parts that are seen", () => {
  expect(coverAll(THINGS, new Set([1, 2, 3]))).toEqual(["c"]);
  expect(coverAll(THINGS, new Set([1, 2, 3, 4]))).toEqual([]);
});
