import { readFigure } from "../../kit/browser/readFigure.ts";
import { isAmount } from "../../settings/browser/convert.ts";

/**
 * Draws in each cell of a table's whole amounts how much of the total it is; `data-whole` on the table says which column it is. Decoration:
 * a drawing may compute with floats. Nothing for blanks, for what is below zero or above the total, and without a total.
 */
export function drawShares(table: HTMLTableElement): void {
  const column = Number(table.dataset["whole"]);
  const read = (row: Element | null | undefined): string =>
    readFigure((row as HTMLTableRowElement | null)?.cells[column]);
  const total = Number(read(table.querySelector("tr.total")));
  for (const row of table.querySelectorAll<HTMLTableRowElement>("tbody tr:not(.total)")) {
    const share = isAmount(read(row)) ? Number(read(row)) / total : 0;
    const cell = row.cells[column];
    if (!cell || !(share > 0 && share <= 1)) continue;
    cell.classList.add("share");
    cell.style.setProperty("--share", `${(share * 100).toFixed(1)}%`);
  }
}
