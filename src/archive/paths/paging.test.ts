import { expect, it } from "vitest";
import { splitByWeight, splitPages } from "./paging.ts";

it("splits a list into full pages and a rest, in order, and leaves one page of nothing", () => {
  expect(splitPages([1, 2, 3, 4, 5], 2)).toEqual([
    { number: 1, items: [1, 2] },
    { number: 2, items: [3, 4] },
    { number: 3, items: [5] },
  ]);
  expect(splitPages([1, 2], 2)).toHaveLength(1);
  expect(splitPages([], 2)).toEqual([{ number: 1, items: [] }]);
});

it("splits a list by what its items weigh, never an item, and leaves one page of nothing", () => {
  const split = (weights: number[]) =>
    splitByWeight(weights, 10, (weight) => weight).map(({ items }) => items);
  expect(split([4, 6, 1, 20, 3, 7])).toEqual([[4, 6], [1], [20], [3, 7]]);
  expect(split([])).toEqual([[]]);
});
