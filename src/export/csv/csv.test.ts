import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../read/csv/csv.ts";
import { defineFile, string } from "../../schema/openData/types.ts";
import { joinCells, makeTidyFile, writeCsv } from "./csv.ts";

describe("joinCells", () => {
  it.each([
    ...[
      "a,b",
      'a "b"',
      '"',
      "a\nb",
      "a\rb",
      "\uFEFFa",
      "a\uFEFF",
      " a",
      "a ",
      " ",
      "\ta",
      "a b",
      "　a　",
      "'a",
      ";",
      "",
    ],
  ])("writes %j as Papa Parse does", (cell) => {
    const rows = [[cell, "1060.00"], [cell], ["", cell, ""]];
    expect(joinCells(rows, "\r\n")).toBe(`${Papa.unparse(rows, { newline: "\r\n" })}\r\n`);
  });
});

describe("writeCsv", () => {
  it("brings every cell back byte for byte", () => {
    const cells = [
      "0007",
      "1060.00",
      "-1.80",
      "=1+1",
      "@x",
      'a "quoted", b',
      "two\nlines",
      " spaced ",
      "“三公”",
      "",
    ];
    const file = { columns: cells.map((_, index) => `c${index}`), rows: [cells] };
    const text = writeCsv(file);
    expect(text).not.toContain("\r");
    expect(readCsv("x.csv", text).value?.rows[0]?.cells).toEqual(cells);
  });

  it("writes the columns of the schema in their order, and nothing else", () => {
    const file = defineFile({
      name: "x",
      title: "",
      en: "",
      zh: "",
      columns: [string("b", "", "", ""), string("a", "", "", "")],
      foreignKeys: [],
      missingValues: [""],
    });
    const records = [{ a: "1", b: "2", c: "3" }];
    expect(writeCsv(makeTidyFile(file, records))).toBe("b,a\n2,1\n");
  });
});
