import { describe, expect, it } from "vitest";
import {
  parseDataFile,
  parseRelationAddress,
  parseSheetRow,
  parseTableCell,
  printCellAddress,
  printRelationAddress,
  printTableCell,
  sheetRow,
} from "./address.ts";

describe("the address of a cell", () => {
  const cell = { scope: "department", table: "revenue", row: "row-5", field: "total" };

  it("names scope, table, row and field", () => {
    expect(printCellAddress(cell)).toBe("department/revenue/row-5/total");
  });

  it("tells a cell of another year from that of this one", () => {
    expect(printCellAddress({ ...cell, folder: "2024" })).toBe("department@2024/revenue/row-5/total");
  });

  it("is read as a summary refers to it", () => {
    expect(parseTableCell("revenue/row-5/total")).toEqual({ table: "revenue", row: "row-5", field: "total" });
    expect(printTableCell(cell)).toBe("revenue/row-5/total");
  });

  it("takes scope and table from the data file", () => {
    expect(parseDataFile("310002/tables/basic-expenditure.csv")).toEqual({
      scope: "310002",
      table: "basic-expenditure",
    });
    expect(parseDataFile("department/assets.csv")).toEqual({ scope: "department", table: "assets" });
  });
});

describe("the address of a relation", () => {
  it.each([
    "debt.department",
    "facts-total.department.facts.total",
    "parts.310002.expenditure.row-208-01.basic_total",
  ])("reads %s as it is printed", (id) => {
    expect(printRelationAddress(parseRelationAddress(id))).toBe(id);
  });
});

it("reads the rows of sheets and indicators as they are made", () => {
  expect(parseSheetRow(sheetRow("12"))).toEqual({ sheet: "12", indicator: undefined });
  expect(parseSheetRow(sheetRow("12", "3"))).toEqual({ sheet: "12", indicator: "3" });
  expect(parseSheetRow("total-")).toBeUndefined();
});
