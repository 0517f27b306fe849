import { describe, expect, test } from "vitest";
import { hasPlaced, type PlacedRow } from "./prove.ts";

const row = (line: number, tree?: string): PlacedRow => ({
  line,
  acrossFound: false,
  fields: [],
  ...(tree === undefined ? {} : { tree }),
});
const cell = (name: string, field = "amount", table = "summary") => ({
  scope: "department",
  table,
  row: name,
  field,
});

describe("a relation placed what it speaks of", () => {
  const rows = new Map([
    ["summary/a", row(2, "by-use")],
    ["summary/b", row(3, "by-use")],
    ["summary/c", row(4)],
    ["summary/d", { ...row(5), acrossFound: true }],
    ["summary/e", { ...row(6), fields: ["amount"] }],
  ]);

  test("where it goes along a column of a block whose tree was found", () => {
    expect(hasPlaced([cell("a"), cell("b")], rows)).toBe(true);
    expect(hasPlaced([cell("a"), cell("b", "other")], rows)).toBe(false);
  });

  test("not where it leads to another block, or another table", () => {
    expect(hasPlaced([cell("a"), cell("c")], rows)).toBe(false);
    expect(hasPlaced([cell("c"), cell("c", "other")], rows)).toBe(false);
    expect(hasPlaced([cell("a"), cell("b", "amount", "revenue")], rows)).toBe(false);
  });

  test("where it goes along a row whose sum was found, or has a cell whose column was", () => {
    expect(hasPlaced([cell("d"), cell("d", "other")], rows)).toBe(true);
    expect(hasPlaced([cell("c"), cell("e")], rows)).toBe(true);
  });
});
