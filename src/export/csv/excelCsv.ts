import Papa from "papaparse";
import type { TidyFile } from "./csv.ts";
import { isSpreadsheetNumber } from "./numbers.ts";

/**
 * Text that a spreadsheet takes for a formula: it begins with a sign of one, full-width too, or a control
 * character.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^\p{Cc}/u;
/**
 * Text that it takes for a number and shows as another: leading zeros, an exponent, digits beyond what it
 * keeps.
 */
const OTHER_NUMBER = /^0\d+$|^\d+(\.\d+)?e[+-]?\d+$|^\d{16,}$|^-?\d+\.\d+$/i;

/**
 * A cell that a spreadsheet opens as what it is. An apostrophe before it keeps text from becoming a formula, and a code or a figure
 * from becoming another number. A number that it holds exactly stays one, with its minus; so does a printed `-`.
 * Papa Parse's own `escapeFormulae` marks negative numbers, and misses cells with line breaks
 * (mholt/PapaParse#1149).
 */
export function guardCell(cell: string): string {
  if (isSpreadsheetNumber(cell) || cell === "-") return cell;
  return FORMULA.test(cell) || OTHER_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The Excel edition of a file: BOM, CRLF, headings and cells guarded. */
export function writeExcelCsv({ columns, rows }: TidyFile): string {
  return `\uFEFF${Papa.unparse(
    [columns, ...rows].map((row) => row.map(guardCell)),
    { newline: "\r\n" },
  )}\r\n`;
}
