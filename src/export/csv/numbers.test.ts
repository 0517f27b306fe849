import { type CellObject, read, SSF, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { figureCell, textCell } from "../workbook/cells.ts";
import { writeWorkbook } from "../workbook/writeWorkbook.ts";
import { groupedFormat, isSpreadsheetNumber, numberFormat } from "./numbers.ts";

/** Figures as printed, from a fixed sequence: every number of digits up to 15, every number of decimals up to 6, both signs. */
function* makeFigures(): Generator<string> {
  let state = 12345;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  for (let decimals = 0; decimals <= 6; decimals += 1)
    for (let digits = decimals + 1; digits <= 15; digits += 1)
      for (let count = 0; count < 40; count += 1) {
        const all = Array.from({ length: digits }, () => next(10)).join("");
        const whole = all.slice(0, digits - decimals).replace(/^0+(?=\d)/, "");
        yield `${count % 2 ? "-" : ""}${whole}${decimals ? `.${all.slice(digits - decimals)}` : ""}`;
      }
}

describe("isSpreadsheetNumber", () => {
  it.each(["0", "0.00", "1060.00", "-1.80", "0.000001", "999999999999999", "9007199254740.99"])(
    "holds %s",
    (text) => expect(isSpreadsheetNumber(text)).toBe(true),
  );
  it.each(["", "-", "?", "-0.00", "007", "1e5", "1,000", "9007199254740993", "0.1234567890123456", "12%"])(
    "does not hold %j",
    (text) => expect(isSpreadsheetNumber(text)).toBe(false),
  );

  it("lets through only figures that come back to the digit from the number and its format", () => {
    const figures = [...makeFigures()].filter(isSpreadsheetNumber);
    expect(figures.length).toBeGreaterThan(3000);
    for (const figure of figures) {
      expect(SSF.format(numberFormat(figure), Number(figure))).toBe(figure);
      expect(SSF.format(groupedFormat(figure), Number(figure)).replaceAll(",", "").trimEnd()).toBe(figure);
    }
  });
});

/** A figure as a spreadsheet shows it, without the grouping of its digits. */
const showFigure = (cell: CellObject | undefined) =>
  cell?.t === "n" ? cell.w?.replaceAll(",", "").trimEnd() : cell?.v;

describe("a workbook's cells", () => {
  it("come back from a file as numbers with their printed decimals, or as text", async () => {
    const figures = [
      "1060.00",
      "0.000001",
      "-1.80",
      "0.00",
      "132465.29",
      "7",
      "999999999999999",
      "-0.00",
      "-",
      "?",
      "12345678901234567.89",
    ];
    const texts = [
      "0007",
      "=1+1",
      "+1",
      "-1+1",
      "@x",
      "\t=1",
      "<&>",
      " spaced ",
      "two\nlines",
      "2080505",
      "1060.00",
    ];
    const rows = [
      figures.map((figure) => figureCell(figure)),
      texts.map((text) => textCell(text)),
      [textCell(""), figureCell("")],
    ];
    const bytes = await writeWorkbook([{ name: "x", rows, frozenRows: 1, frozenColumns: 1 }], "title");
    const sheet = read(bytes, { cellNF: true, cellFormula: true }).Sheets["x"];
    const at = (row: number, column: number) => sheet?.[utils.encode_cell({ r: row, c: column })];
    expect(figures.map((_, index) => showFigure(at(0, index)))).toEqual(figures);
    expect(figures.map((_, index) => at(0, index)?.t)).toEqual([..."nnnnnnnssss"]);
    expect(texts.map((_, index) => at(1, index)?.v)).toEqual(texts);
    expect(texts.map((_, index) => [at(1, index)?.t, at(1, index)?.f])).toEqual(
      texts.map(() => ["s", undefined]),
    );
    expect([at(2, 0), at(2, 1)]).toEqual([undefined, undefined]);
  });
});
