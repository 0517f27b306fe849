import { expect, it } from "vitest";
import { listExtremes, listLargest } from "./choosePages.ts";

const kinds = new Map([
  ["/", [""]],
  ["/a/[b]/", ["a/1/", "a/2/", "a/3/"]],
  ["/c/[d]/", ["c/1/", "c/2/"]],
  ["/e/", ["e/"]],
  ["/en/a/[b]/", ["en/a/1/", "en/a/2/", "en/a/3/"]],
  ["/en/c/[d]/", ["en/c/1/", "en/c/2/"]],
]);

it("takes the largest page of each kind, and the smallest in Chinese and English by turns", () => {
  expect(listExtremes(kinds)).toEqual(["", "a/1/", "c/1/", "c/2/", "e/", "en/a/1/", "en/a/3/", "en/c/1/"]);
});

it("takes the largest page of each route, every other one in English where there is one", () => {
  expect(listLargest(kinds)).toEqual(["", "en/a/1/", "c/1/", "e/"]);
});
