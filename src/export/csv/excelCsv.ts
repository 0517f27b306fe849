import { guardFormula } from "../../text/formula.ts";
import { joinCells, type TidyFile } from "./csv.ts";
import { isSpreadsheetNumber } from "./numbers.ts";

/**
 * Text that a spreadsheet, a Chinese one too, takes for a value and shows as another; full-width characters count as their plain ones. Numbers with
 * signs, brackets (negative), currency, grouping, leading zeros, an exponent or a per cent sign; dates, times and fractions.
 */
const OTHER_VALUES = [
  /^[-+(]*[¥$€£]?(\d[\d,]*(\.\d*)?|\.\d+)(e[-+]?\d+)?\)?%?$/i,
  /^\d{1,4}[-/:.]\d{1,2}([-/:.]\d{1,4})?( \d{1,2}:\d{2}(:\d{2})?)?$/,
  /^\d+ \d+\/\d+$/,
  /^(\d{2,4}年)?(\d{1,2}月)?(\d{1,2}[日号])?(\d{1,2}[时点])?(\d{1,2}分)?$/,
  /^(\d{1,4}[- ])?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*([- ]\d{1,4})?$/i,
  /^(true|false)$/i,
];
/** All of them as one expression, which every cell is held against. */
const OTHER_VALUE = new RegExp(OTHER_VALUES.map(({ source }) => source).join("|"), "i");
/** Text that begins with a Chinese character is neither a value nor a formula: most cells need no further look. */
const CHINESE_TEXT = /^[\u4E00-\u9FFF]/;

/**
 * A cell that a spreadsheet opens as what it is. An apostrophe before it, which is seen, keeps text from becoming a formula; a tab behind it, which is
 * not, keeps it from becoming another value. A number that a spreadsheet holds exactly stays one, with its minus; so does a printed `-`.
 * Papa Parse's own `escapeFormulae` marks negative numbers, and misses cells with line breaks
 * (mholt/PapaParse#1149).
 */
export function guardCell(cell: string): string {
  if (cell === "" || CHINESE_TEXT.test(cell) || isSpreadsheetNumber(cell)) return cell;
  if (OTHER_VALUE.test(cell.normalize("NFKC").trim())) return `${cell}\t`;
  return guardFormula(cell);
}

/** What the Excel edition of a file begins with: by it Excel knows UTF-8. */
export const EXCEL_BOM = "\uFEFF";

/** Some lines of the Excel edition of a file: CRLF, cells guarded. */
export const writeExcelLines = (rows: TidyFile["rows"]): string =>
  joinCells(
    rows.map((row) => row.map(guardCell)),
    "\r\n",
  );

/** The Excel edition of a file: headings are guarded too. */
export const writeExcelCsv = ({ columns, rows }: TidyFile): string =>
  `${EXCEL_BOM}${writeExcelLines([columns, ...rows])}`;
