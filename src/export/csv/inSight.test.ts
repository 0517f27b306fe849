import { describe, expect, it } from "vitest";
import { arrange, listFirstLooks, place, planMoves, putInSight } from "./inSight.ts";

/** Lines of a number and of what stands in a second column at some of them. */
const make = (count: number, second: Readonly<Record<number, string>>) => ({
  columns: ["number", "second"],
  rows: Array.from({ length: count }, (_, index) => [String(index), second[index] ?? ""]),
});

describe("putInSight", () => {
  it("keeps the order of a file of which every line is looked at", () => {
    const file = make(1000, { 999: "x" });
    expect(putInSight(file).rows).toEqual(file.rows);
  });

  it("moves the first value of a column to the lines that are looked at, each of another look", () => {
    const file = make(3000, { 2001: "7", 2500: "8", 2900: "x", 2998: "2025-01-01" });
    const { rows } = putInSight(file);
    const lookedAt = rows.filter((_, index) => index % 3 === 0).map(([, second]) => second);
    expect(lookedAt).toEqual(expect.arrayContaining(["7", "x", "2025-01-01"]));
  });

  it("loses no line, doubles none, and keeps the order of those that need not move", () => {
    const file = make(3000, { 2001: "7" });
    const { rows } = putInSight(file);
    expect(rows.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(file.rows);
    expect(rows.map(([number]) => number).filter((number) => !["0", "2001"].includes(number ?? ""))).toEqual(
      file.rows.map(([number]) => number).filter((number) => !["0", "2001"].includes(number ?? "")),
    );
  });
});

describe("arrange", () => {
  it("makes of pieces the same lines as of the whole, and leaves alone those that no line leaves or joins", () => {
    const file = make(3000, { 2001: "7", 2900: "x" });
    const pieces = Array.from({ length: 6 }, (_, index) => {
      const rows = file.rows.slice(index * 500, (index + 1) * 500);
      return { lines: rows.length, rows };
    });
    const arranged = [...arrange(pieces, planMoves(3000, listFirstLooks(place(file.rows))))];
    expect(arranged.flatMap((each) => ("rows" in each ? each.rows : each))).toEqual(putInSight(file).rows);
    expect(pieces.filter((piece) => arranged.includes(piece))).toEqual(
      [1, 2, 3].map((index) => pieces[index]),
    );
  });
});
