import { expect, it } from "vitest";
import { decodePostings, encodePostings } from "./docSet.ts";

function decode(text: string): Map<number, Set<number>> {
  const into = new Map<number, Set<number>>();
  decodePostings(text, into);
  return into;
}

it.each([
  ["one document", [7]],
  ["a range", [3, 4, 5, 6]],
  ["ranges", [0, 1, 2, 9, 40, 41]],
  ["many apart, as bits", Array.from({ length: 60 }, (_, index) => index * 2)],
])("brings %s back", (_, documents) => {
  const postings = new Map([
    [5, new Set(documents)],
    [0, new Set([1])],
  ]);
  expect(decode(encodePostings(postings))).toEqual(postings);
});

it("writes the shorter form", () => {
  expect(
    encodePostings(
      new Map([
        [2, new Set([0, 1, 2])],
        [1, new Set([9, 8])],
      ]),
    ),
  ).toBe("1:8-9;2:0-2");
  expect(
    encodePostings(new Map([[0, new Set(Array.from({ length: 100 }, (_, index) => index * 2))]])),
  ).toMatch(/^0:!/);
});
