import { describe, expect, test } from "vitest";
import { page } from "../../layout/testPage.ts";
import type { Box } from "../source.ts";
import type { PageMarks } from "./geometry.ts";
import { whyUnread } from "./unread.ts";

const print = (count: number, text = "字"): PageMarks["characters"] =>
  Array.from({ length: count }, (_, n) => ({
    text,
    left: 10 * (n % 50),
    right: 10 * (n % 50) + 10,
    top: 20,
    bottom: 30,
  }));

const SCAN: Box = { left: 0, top: 0, right: 600, bottom: 800 };
const TABLE: Box = { left: 50, top: 300, right: 550, bottom: 700 };
const SEAL: Box = { left: 400, top: 600, right: 500, bottom: 700 };

describe("a page of a PDF", () => {
  test("that is a picture, with no more text than the number of a page, has no text", () => {
    expect(whyUnread(page({ pictures: [SCAN], characters: print(3) }))).toBe("no-text");
  });

  test("whose letters are drawn has no text", () => {
    expect(whyUnread(page({ segments: 60_000 }))).toBe("no-text");
  });

  test("on which nothing is shown is blank, and nothing is said of it", () => {
    expect(whyUnread(page({ segments: 200 }))).toBeUndefined();
  });

  test("whose fonts do not say which characters they show cannot be read", () => {
    expect(whyUnread(page({ characters: [...print(10), ...print(30, "\uFFFD")] }))).toBe("no-mapping");
    expect(whyUnread(page({ characters: [...print(30), ...print(1, "\uFFFD")] }))).toBeUndefined();
  });

  test("with a large picture beside its text may show a table there", () => {
    expect(whyUnread(page({ pictures: [TABLE], characters: print(100) }))).toBe("picture");
  });

  test("with a seal, or with text on a picture, can be read", () => {
    expect(whyUnread(page({ pictures: [SEAL], characters: print(100) }))).toBeUndefined();
    expect(whyUnread(page({ pictures: [SCAN], characters: print(100) }))).toBeUndefined();
  });
});
