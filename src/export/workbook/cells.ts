import type { Cell, CellObject, Row } from "write-excel-file/node";
import { groupedFormat, isSpreadsheetNumber } from "../csv/numbers.ts";

/** A sheet of a workbook: rows of cells, of which the first ones and the first columns stay in view. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Characters of a cell, of which spreadsheets take no more. What is printed is far shorter; a sum of thousands of terms may not be. */
export const LONGEST_CELL = 32_767;

/** Text that stays text: no leading zero is lost and nothing becomes a formula. Blank stays blank. */
export function textCell(text: string, style: Partial<CellObject> = {}): Cell {
  if (text === "") return null;
  const value =
    text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  return { value, type: String, format: "@", ...style };
}

/** A printed figure as a number with its printed decimals; a mark, or a figure that a number cannot hold, as text. */
export function figureCell(printed: string, style: Partial<CellObject> = {}): Cell {
  if (!isSpreadsheetNumber(printed))
    return textCell(printed, { align: "right", alignVertical: "top", ...style });
  return {
    value: Number(printed),
    type: Number,
    format: groupedFormat(printed),
    align: "right",
    alignVertical: "top",
    ...style,
  };
}

/** How a row of totals stands out. */
export const TOTAL: Partial<CellObject> = { fontWeight: "bold" };

/** A heading over so many columns and rows. */
export function headingCell(text: string, columnSpan = 1, rowSpan = 1): Cell {
  const style = {
    fontWeight: "bold",
    align: "center",
    alignVertical: "center",
    wrap: true,
    backgroundColor: "#e8eef4",
    borderStyle: "thin",
  } as const;
  return { value: text, type: String, columnSpan, rowSpan, ...style };
}

export const titleCell = (text: string): Cell => textCell(text, { fontWeight: "bold", fontSize: 14 });

/** Text in a column of limited width. */
export const wrappedCell = (text: string, style: Partial<CellObject> = {}): Cell =>
  textCell(text, { wrap: true, alignVertical: "top", ...style });
