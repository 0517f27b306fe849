import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown, renderPlain, renderTree, unlink } from "./markdown.ts";

function renderParsed(markdown: string, kind: "note" | "summary"): string {
  const tree = parseMarkdown(markdown, kind);
  unlink(tree);
  return renderTree(tree);
}

describe("a line of words and figures", () => {
  it.each([
    "保障办公楼物业管理等日常运转，支出1.50万元。",
    "2025年",
    "1.5",
    "www",
    "http",
    "95%",
    "a，b——“c”",
  ])("%s is one paragraph without the parser", (line) => expect(renderPlain(line)).toBe(`<p>${line}</p>`));

  it.each([
    "",
    "1. a",
    "1.",
    "www.example.org",
    "a@b.c",
    "a b",
    "-",
    "# a",
    "甲\n乙",
    "a:b",
    "*a*",
    "a_b",
    "&lt;",
    "~a~",
  ])("%j goes to the parser", (text) => expect(renderPlain(text)).toBeUndefined());

  it("is what the parser makes of it", () => {
    const signs = [..."文a1.%，。“”—w", "www", "http", "12", "\n", " ", "-", "*", ":", "<", "&"];
    const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 });
    fc.assert(
      fc.property(text, (line) => {
        const plain = renderPlain(line);
        if (plain === undefined) return;
        expect(plain).toBe(renderParsed(line, "note"));
        expect(plain).toBe(renderParsed(line, "summary"));
      }),
      { numRuns: 2000 },
    );
  });
});
