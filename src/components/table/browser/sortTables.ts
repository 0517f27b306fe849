import { readFigure } from "../../kit/browser/readFigure.ts";
import { isAmount } from "../../settings/browser/convert.ts";
import { compareDecimals } from "./decimals.ts";

type Order = "descending" | "ascending" | "printed";
const NEXT: Readonly<Record<Order, Order>> = {
  printed: "descending",
  descending: "ascending",
  ascending: "printed",
};

/** What a row is sorted by: its amount in yuan where the rows differ in unit, else as printed. */
function readValue(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset["value"] ?? readFigure(cell);
}

/** Rows that share a name get one each, so that they can part. */
function giveNames({ rows }: HTMLTableSectionElement): void {
  const [first, ...others] = rows;
  const name = first?.querySelector<HTMLTableCellElement>("th[scope=rowgroup]");
  if (!name) return;
  name.scope = "row";
  name.rowSpan = 1;
  for (const row of others) row.prepend(name.cloneNode(true));
}

/** Makes buttons of the headings of amounts: largest first, smallest first, as printed. Sums stay at the top, and what has no number at the end. */
function makeSortable(
  table: HTMLTableElement,
  heads: readonly HTMLTableCellElement[],
  status: HTMLElement,
): void {
  const [body] = table.tBodies;
  const rows = [...table.tBodies].flatMap((each) => [...each.rows]);

  const sort = (head: HTMLTableCellElement, name: string): void => {
    const order = NEXT[(head.ariaSort ?? "printed") as Order];
    for (const each of heads) each.ariaSort = null;
    if (order !== "printed") head.ariaSort = order;
    for (const each of table.tBodies) giveNames(each);
    body?.append(...(order === "printed" ? rows : sortRows(Number(head.dataset["sort"]), order)));
    status.textContent = (status.dataset[order] ?? "").replace("{column}", name);
  };
  const sortRows = (column: number, order: Order): HTMLTableRowElement[] => {
    const sums = rows.filter((row) => row.matches(".total, .subtotal"));
    const lines = rows
      .filter((row) => !sums.includes(row))
      .map((row) => ({ row, value: readValue(row, column) }));
    const numbers = lines.filter(({ value }) => isAmount(value));
    const sign = order === "ascending" ? 1 : -1;
    numbers.sort((a, b) => sign * compareDecimals(a.value, b.value));
    return [
      ...sums,
      ...[...numbers, ...lines.filter((line) => !numbers.includes(line))].map(({ row }) => row),
    ];
  };

  for (const head of heads) {
    const name = head.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head, name));
    head.append(button);
  }
}

const status = document.querySelector<HTMLElement>(".sort-status");
const heads = Map.groupBy(document.querySelectorAll<HTMLTableCellElement>("th[data-sort]"), (head) =>
  head.closest("table"),
);
for (const [table, own] of heads) if (table && status) makeSortable(table, own, status);
