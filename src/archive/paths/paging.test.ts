import { expect, it } from "vitest";
import { splitPages } from "./paging.ts";

it("splits a list into full pages and a rest, in order, and leaves one page of nothing", () => {
  expect(splitPages([1, 2, 3, 4, 5], 2)).toEqual([
    { number: 1, items: [1, 2] },
    { number: 2, items: [3, 4] },
    { number: 3, items: [5] },
  ]);
  expect(splitPages([1, 2], 2)).toHaveLength(1);
  expect(splitPages([], 2)).toEqual([{ number: 1, items: [] }]);
});
