import { expect, it } from "vitest";
import { listExtremes } from "./choosePages.ts";

it("takes the largest page of each kind, and the smallest in Chinese and English by turns", () => {
  const kinds = new Map([
    ["/", [""]],
    ["/a/[b]/", ["a/1/", "a/2/", "a/3/"]],
    ["/c/[d]/", ["c/1/", "c/2/"]],
    ["/en/a/[b]/", ["en/a/1/", "en/a/2/", "en/a/3/"]],
    ["/en/c/[d]/", ["en/c/1/", "en/c/2/"]],
  ]);
  expect(listExtremes(kinds)).toEqual(["", "a/1/", "c/1/", "c/2/", "en/a/1/", "en/a/3/", "en/c/1/"]);
});
