import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { listAmounts } from "./amounts.ts";
import { getTable } from "./tables.ts";
import { findOpenCell, findPlace, findReview } from "./wayIn.ts";

const museum = loadExample("demo-museum");
const table = getTable(museum, "expenditure");
const ledger = exampleArchive.readLedger(museum);

describe("a disclosure that a program read", () => {
  it("says so, of the whole and of each table that nobody has compared", () => {
    expect(findReview(museum.entry.disclosure)).toBe("partly");
    expect(museum.tables.map(({ id, wayIn }) => `${id} ${wayIn.isReviewed}`)).toEqual([
      "revenue-and-expenditure true",
      "expenditure false",
      "basic-expenditure false",
      "government-fund-expenditure false",
    ]);
    expect(findReview(loadExample("demo-library").entry.disclosure)).toBe("reviewed");
  });

  it("knows where each amount stands and how it came in, and leads to the page of a PDF file", () => {
    const amount = listAmounts(museum, table).find(
      ({ row, column }) => row.id === "row-2210201" && column.id === "basic",
    );
    expect(amount?.place).toEqual({
      ...{ rowId: "row-2210201", field: "basic", sourceId: "demo-museum-2025", page: "5", way: "corrected" },
      ...{ left: "390", top: "250", right: "450", bottom: "262" },
      dateReviewed: "",
      address: "https://example.org/museum/2025-tables.pdf#page=5",
    });
  });

  it("gives an amount without a place of its own that of its row", () => {
    expect(findPlace(table.wayIn, "row-221", "project")).toMatchObject({ field: "", page: "4" });
    expect(findPlace(table.wayIn, "row-999", "project")).toBeUndefined();
  });

  it("lists the cells that stay open with every value that fits", () => {
    expect(findOpenCell(table.wayIn, "row-22102", "basic")).toMatchObject({
      number: 1,
      values: ["8.00", ""],
    });
    expect(findOpenCell(table.wayIn, "row-22102", "total")).toBeUndefined();
  });

  it("evaluates no relation in which an open cell stands, whether it is blank or holds what is likely", () => {
    const open = ["basic", "project"].map((field) => `department/expenditure/row-22102/${field}`);
    const touched = ledger.relations.filter(({ left, right }) =>
      [...left, ...right].some(({ cell }) => open.includes(cell.key)),
    );
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.map(({ skipped }) => skipped)).toEqual(
      touched.map(() => ({ status: "not-evaluated", missing: "open" })),
    );
  });

  it("has contradictions that are open until somebody explains them", () => {
    expect(ledger.findings.map(({ state, explanation }) => `${state} ${explanation}`)).toEqual([
      "open ",
      "open ",
      "open ",
    ]);
    expect(
      exampleArchive
        .readLedger(loadExample("demo-library"))
        .findings.every(({ state }) => state === "explained"),
    ).toBe(true);
  });

  it("has the lists without files that it says nothing of as not yet entered", () => {
    expect(museum.entry.disclosure.scopes["department"]?.lists["projects"]).toEqual({
      status: "not-entered",
      notes: [],
    });
  });
});
