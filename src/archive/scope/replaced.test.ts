import { describe, expect, it } from "vitest";
import { exampleArchive, exampleScopes, loadExample } from "../exampleSite.ts";
import { compareTexts } from "./replaced.ts";
import type { ScopeView, TableView } from "./tables.ts";

const present = loadExample("sample-culture", "2025", "340001");
const [entry] = exampleArchive.readReplaced(present.entry);
if (!entry) throw new Error("No replaced text");
const first = exampleArchive.readScope(entry, "340001");

const write = (before: ScopeView | undefined, now: ScopeView | undefined): string[] =>
  compareTexts(before, now).flatMap(({ before: old, now: table, cells }) => {
    const name = table?.id ?? old?.id;
    if (cells.length === 0) return [`${name} ${table ? "came" : "went"}`];
    return cells.map(({ before: a, now: b, column, from, to }) =>
      [name, a?.id ?? "none", b?.id ?? "none", column.id, from || "blank", to || "blank"].join(" "),
    );
  });

/** A scope without the n-th row of its table of expenditure. */
const leaveOut = (scope: ScopeView, index: number): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table): TableView => {
    const rows = table.rows.toSpliced(index, 1);
    const parts = table.parts.map((part) => ({
      ...part,
      rows: part.rows.filter((row) => rows.includes(row)),
    }));
    return table.id === "expenditure" ? { ...table, rows, parts } : table;
  }),
});

describe("a text that was replaced", () => {
  it("is none of the disclosures of the site", () => {
    expect(entry.folder).toBe("2025/replaced/sample-culture-2025-first");
    expect(exampleScopes.some((scope) => scope.entry.folder.includes("replaced"))).toBe(false);
    expect(exampleArchive.readReplaced(entry)).toEqual([]);
  });

  it("differs from the present one cell by cell", () => {
    expect(write(first, present).slice(0, 3)).toEqual([
      "expenditure row-1 row-1 basic 52.00 54.00",
      "expenditure row-1 row-1 project 12.00 10.00",
      "expenditure row-207 row-207 basic 46.00 48.00",
    ]);
    expect(write(first, present)).toHaveLength(8);
    expect(write(present, present)).toEqual([]);
  });

  it("differs by rows that came or went, and by nothing in those behind them", () => {
    const went = write(present, leaveOut(present, 6));
    expect(went).toContain("expenditure row-2210201 none total 6.00 blank");
    expect(went.every((line) => line.startsWith("expenditure row-2210201 none"))).toBe(true);
    const came = write(leaveOut(present, 1), present);
    expect(came.every((line) => line.startsWith("expenditure none row-207 "))).toBe(true);
  });

  it("differs by whole tables where it has none, and by nothing that is not entered", () => {
    expect(write(undefined, present)).toEqual(["revenue-and-expenditure came", "expenditure came"]);
    expect(write(present, undefined)).toEqual(["revenue-and-expenditure went", "expenditure went"]);
    const unread = {
      ...first,
      tables: first.tables.map((table): TableView => ({ ...table, status: "not-entered", rows: [] })),
    };
    expect(write(unread, present)).toEqual([]);
  });
});
