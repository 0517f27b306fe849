import { countDecimals, isAmount } from "../../money.ts";

/** Digits that a spreadsheet keeps of a number; a double holds every decimal of so many. */
const KEPT_DIGITS = 15;

/**
 * True where a spreadsheet can hold a printed figure as a number and show it again to the digit. Figures with
 * more than 15 significant digits, and a printed `-0.00`, would come back changed.
 */
export function isSpreadsheetNumber(text: string): boolean {
  if (!isAmount(text)) return false;
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length <= KEPT_DIGITS && !(text.startsWith("-") && digits === "");
}

/** The number format that shows a figure with exactly its printed decimals: `0.00` for `1060.00`. */
export function numberFormat(amount: string): string {
  const decimals = countDecimals(amount);
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** The same with its digits grouped, and a narrow space towards the next cell: `#,##0.00_ `. */
export const groupedFormat = (amount: string): string => `#,##${numberFormat(amount)}_ `;
