import { utils, type WorkSheet, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { showBlocks } from "../showBlocks.ts";
import { readExcel } from "./excel.ts";

type Sheets = Readonly<Record<string, WorkSheet>>;

function makeWorkbook(
  sheets: Sheets,
  bookType: "xlsx" | "xls" | "xlsb" = "xlsx",
  hidden: readonly string[] = [],
): Uint8Array {
  const workbook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name);
  workbook.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return new Uint8Array(write(workbook, { type: "array", bookType }));
}

function readSheet(sheet: WorkSheet) {
  return showBlocks(readExcel(makeWorkbook({ 表: sheet })));
}

const table = utils.aoa_to_sheet([
  ["表1 收支总表"],
  ["部门：甲局", null, "单位：万元"],
  ["项目", "2026年"],
  [null, "金额", "比例"],
  ["一、工资", 1234.5, 0.125],
  ["　　其中：津贴", 0, null],
  ["注：未含结转。"],
]);
table["!merges"] = ["A1:C1", "A3:A4", "B3:C3", "A7:C7"].map(utils.decode_range);
Object.assign(table["B5"], { z: "#,##0.00" });
Object.assign(table["C5"], { z: "0.0%" });

const SMALL = utils.aoa_to_sheet([
  ["项目", "金额"],
  ["甲", 0],
]);

type Edit = readonly [file: string, from: string, to: string];

/** A workbook with texts of its XML replaced. */
function edit(workbook: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const files = unzipSync(workbook);
  for (const [name, from, to] of edits) {
    const before = new TextDecoder().decode(files[name]);
    expect(before).toContain(from);
    files[name] = strToU8(before.replace(from, to));
  }
  return zipSync(files);
}

describe("a workbook", () => {
  for (const form of ["xlsx", "xls", "xlsb"] as const) {
    it(`gives title, unit and notes as paragraphs, and the table with what its cells span (.${form})`, () => {
      expect(showBlocks(readExcel(makeWorkbook({ 表: table }, form)))).toEqual([
        "表1 收支总表",
        "部门：甲局",
        "单位：万元",
        [
          "0 2×1: 项目 | 1 1×2: 2026年",
          "1: 金额 | 2: 比例",
          "0: 一、工资 | 1: 1,234.50 | 2: 12.5%",
          "0 >2: 其中：津贴 | 1: 0",
        ],
        "注：未含结转。",
      ]);
    });
  }

  it("has a page for each sheet that shows something, numbered as the sheets are", () => {
    const pages = readExcel(
      makeWorkbook(
        { 封面: utils.aoa_to_sheet([["甲局"]]), 空: utils.aoa_to_sheet([[]]), 藏: table, 表: table },
        "xlsx",
        ["藏"],
      ),
    );
    expect(pages.map(({ number, name }) => [number, name])).toEqual([
      [1, "封面"],
      [4, "表"],
    ]);
  });

  it("leaves out hidden rows and columns, and keeps what is merged over them", () => {
    const sheet = utils.aoa_to_sheet([
      ["项目", "旧", "金额"],
      ["甲", 1, 2],
      ["乙", 3, 4],
      ["丙", 5, 6],
    ]);
    sheet["!merges"] = [utils.decode_range("A2:A3")];
    sheet["!cols"] = [{}, { hidden: true }];
    sheet["!rows"] = [{}, { hidden: true }];
    expect(readSheet(sheet)).toEqual([["0: 项目 | 1: 金额", "0: 甲 | 1: 4", "0: 丙 | 1: 6"]]);
  });

  it("parts tables that stand below each other, by the line that gives the unit", () => {
    const sheet = utils.aoa_to_sheet([
      ["表1", null],
      ["单位：元"],
      ["项目", "金额"],
      ["甲", 1],
      ["乙", null],
      ["表2 支出表"],
      ["单位：元"],
      ["项目", "金额"],
      ["甲", 2],
    ]);
    expect(readSheet(sheet)).toEqual([
      "表1",
      "单位：元",
      ["0: 项目 | 1: 金额", "0: 甲 | 1: 1", "0: 乙"],
      "表2 支出表",
      "单位：元",
      ["0: 项目 | 1: 金额", "0: 甲 | 1: 2"],
    ]);
  });

  it("shows a formula by its value, and by itself where the file has none", () => {
    const sheet = utils.aoa_to_sheet([["项目", "金额"]]);
    Object.assign(sheet, {
      A2: { t: "s", v: "甲" },
      B2: { t: "n", v: 3, f: "1+2" },
      A3: { t: "s", v: "乙" },
      B3: { t: "n", f: "SUM(B2)" },
    });
    sheet["!ref"] = "A1:B3";
    expect(readSheet(sheet)).toEqual([["0: 项目 | 1: 金额", "0: 甲 | 1: 3", "0: 乙 | 1: =SUM(B2)"]]);
  });

  it("takes a sheet that claims a million rows by what is in it", () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>';
    const edits: Edit[] = [
      ["xl/worksheets/sheet1.xml", 'ref="A1:B2"', 'ref="A1:XFD1048576"'],
      ["xl/worksheets/sheet1.xml", "</sheetData>", far],
    ];
    expect(showBlocks(readExcel(edit(makeWorkbook({ 表: SMALL }), edits)))).toEqual([
      ["0: 项目 | 1: 金额", "0: 甲 | 1: 0", "2: 7"],
    ]);
  });

  it("takes the indent of a cell's style, and shows no zeros where the sheet shows none", () => {
    const edits: Edit[] = [
      [
        "xl/styles.xml",
        "</cellXfs>",
        '<xf numFmtId="0" xfId="0"><alignment horizontal="left" indent="2"/></xf></cellXfs>',
      ],
      ["xl/worksheets/sheet1.xml", '<c r="A2"', '<c r="A2" s="1"'],
      ["xl/worksheets/sheet1.xml", "<sheetView ", '<sheetView showZeros="0" '],
    ];
    expect(showBlocks(readExcel(edit(makeWorkbook({ 表: SMALL }), edits)))).toEqual([
      ["0: 项目 | 1: 金额", "0 >2: 甲"],
    ]);
  });

  it("that is cut off is broken", () => {
    const bytes = makeWorkbook({ 表: table });
    expect(() => readExcel(bytes.subarray(0, bytes.length - 30))).toThrow("broken");
  });
});
