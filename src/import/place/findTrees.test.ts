import { describe, expect, test } from "vitest";
import { findTrees } from "./findTrees.ts";

const trees = (...amounts: number[]) => findTrees(amounts.map((amount) => [BigInt(amount)]));

describe("trees of rows that add up", () => {
  test("are found where there is one: each row is the sum of what stands below it, or has nothing below", () => {
    expect(trees(20, 14, 9, 5, 6, 2, 4)).toEqual([[0, 1, 2, 2, 1, 2, 2]]);
    expect(trees(5, 5, 5)).toEqual([[0, 1, 2]]);
  });

  test("are all found where several add up", () => {
    expect(trees(10, 7, 4, 3, 3, 1, 2)).toEqual([
      [0, 1, 2, 2, 1, 2, 2],
      [0, 1, 2, 2, 3, 1, 1],
    ]);
  });

  test("must add up in every column", () => {
    expect(
      findTrees([
        [8n, 1n],
        [4n, 1n],
        [4n, 0n],
        [4n, 0n],
        [2n, 0n],
        [2n, 0n],
      ]),
    ).toEqual([[0, 1, 1, 2, 3, 3]]);
  });

  test("have rows of nothing in what is still open, and below the last sum", () => {
    expect(trees(3, 2, 0, 2, 1, 0)).toEqual([[0, 1, 2, 2, 1, 1]]);
  });

  test("are none where nothing adds up, and not known where there are too many", () => {
    expect(trees(10, 3, 3)).toEqual([]);
    expect(trees(40, ...Array.from({ length: 30 }, () => 2))).toBeNull();
  });
});
