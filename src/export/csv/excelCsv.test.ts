import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { guardCell, writeExcelCsv } from "./excelCsv.ts";

describe("guardCell", () => {
  it.each(["=1+1", "-1+1", "@sum", "\t=1", "\r=1", "\n=1", " =1", "\u0000=1", "＝1+1", "-a"])(
    "keeps %j from becoming a formula",
    (cell) => expect(guardCell(cell)).toBe(`'${cell}`),
  );

  it.each(["-1.80", "-0.01", "1060.00", "0", "0.00", "-1000000000000.01"])(
    "leaves the number %s a number",
    (cell) => expect(guardCell(cell)).toBe(cell),
  );

  it.each(["", "-", "2080505", "邢台市", "≥95%", "a=b", "12月-1", "row-1", "30299-50502", "1.5万"])(
    "leaves %j as it is",
    (cell) => expect(guardCell(cell)).toBe(cell),
  );

  it.each([
    "007",
    "1234567890123456",
    "12E5",
    "0.1234567890123456",
    "-0.00",
    "+1",
    "-1.80%",
    "--1.80",
    "－1",
    "50%",
    "(5)",
    "1,234.00",
    "￥5",
    "2023-12-31",
    "3-5",
    "1/2",
    "12:30",
    "3月5日",
    "2025年1月",
    "Mar-1",
    "TRUE",
  ])("keeps %s from becoming another value, without a visible mark", (cell) => {
    expect(guardCell(cell)).toBe(`${cell}\t`);
  });
});

describe("writeExcelCsv", () => {
  it("begins with a BOM, ends lines with CRLF and guards headings and cells, and brings back all else", () => {
    const cells = ["-1.80", "=1+1", 'a "b", c', "two\nlines", ""];
    const text = writeExcelCsv({ columns: ["=cmd|' /C calc'!A0", "c1", "c2", "c3", "c4"], rows: [cells] });
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data[0]?.[0]).toBe("'=cmd|' /C calc'!A0");
    expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data[1]).toEqual([
      "-1.80",
      "'=1+1",
      'a "b", c',
      "two\nlines",
      "",
    ]);
  });
});
