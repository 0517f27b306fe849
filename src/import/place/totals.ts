import { compareAmounts, isAmount, sumAmounts } from "../../money.ts";
import type { PlacedColumn, PlacedRow } from "./placed.ts";

/**
 * Where the parts of a row do not add up to its total by their headings, the arithmetic of the rows says which do: the columns
 * next to the total that add up to it in every row, the most of them. The others are shares of the total where none is larger
 * than it, and else stand beside it: the total is then the sum of some. A sum that was found so is no proof of its parts.
 */
export function settleSums(columns: PlacedColumn[], rows: PlacedRow[]): void {
  const total = columns.find(({ role, figureOf }) => role === "total" && !figureOf);
  const parts = columns.filter(({ role, figureOf }) => role === "part" && !figureOf);
  if (!total || parts.length < 3 || holds(total, parts, rows)) return;
  for (let count = parts.length - 1; count >= 2; count--) {
    const some = parts.slice(0, count);
    if (!holds(total, some, rows)) continue;
    total.sumOf = some.map(({ id }) => id);
    total.sumFound = true;
    const others = parts.slice(count);
    if (others.every((column) => rows.every((row) => isWithin(row, column, total)))) {
      for (const column of others) {
        column.role = "of-which";
        column.shareOf = total.id;
      }
    } else total.role = "subtotal";
    return;
  }
}

/** The measure that headings such as 本年收入合计 name (`headings.json`): what is carried over stands in another table. */
const CURRENT_YEAR = "current_year";

/** A sum of the year's own revenue is not the whole of the table: it is the sum of the parts beside it. */
export function settleCurrentRevenue(columns: PlacedColumn[]): void {
  const total = columns.find(({ role, figureOf }) => role === "total" && !figureOf);
  if (total?.id !== CURRENT_YEAR) return;
  total.role = "subtotal";
  total.sumOf ??= columns.filter(({ role, figureOf }) => role === "part" && !figureOf).map(({ id }) => id);
}

/** What a row has in a column of figures, nothing counting as 0. */
export const amountOf = (row: PlacedRow, column: PlacedColumn): string => {
  const value = row.cells.get(column.id)?.value ?? "";
  return isAmount(value) ? value : "0";
};

/** Whether the parts add up to the total in every row but for rounding, and in one at least two of them are more than nothing. */
function holds(total: PlacedColumn, parts: PlacedColumn[], rows: PlacedRow[]): boolean {
  const summed = rows.filter((row) => isAmount(row.cells.get(total.id)?.value ?? ""));
  const fits = summed.every((row) =>
    addsUp(
      amountOf(row, total),
      parts.map((part) => amountOf(row, part)),
    ),
  );
  return summed.length > 0 && fits;
}

/** Whether the parts add up to a sum but for rounding. */
export const addsUp = (sum: string, parts: readonly string[]): boolean =>
  compareAmounts(sumAmounts([...parts, negated(sum)]).replace("-", ""), boundOf(sum, parts.length)) <= 0;

const negated = (amount: string): string => (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);

/** Half a unit of the last decimal for each part and for the total. */
function boundOf(total: string, parts: number): string {
  const decimals = total.split(".")[1]?.length ?? 0;
  const half = decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5`;
  return sumAmounts(Array.from({ length: parts + 1 }, () => half));
}

const isWithin = (row: PlacedRow, column: PlacedColumn, total: PlacedColumn): boolean =>
  compareAmounts(amountOf(row, column), amountOf(row, total)) <= 0;
