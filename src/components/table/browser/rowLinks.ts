/** Words of the column: the heading above it, and the names of what stands in each row, with `{row}` for the row's. */
interface Words {
  readonly heading: string;
  readonly name: string;
  readonly cite: string;
  readonly citeOf: string;
}

/** What is done when a reader asks for a row's address, or to cite it. */
interface Asked {
  readonly follow: (address: string) => void;
  readonly cite: (row: HTMLTableRowElement) => void;
}

/** Adds a last column with the address of each row and how to cite it, or takes it away. */
export function showRowLinks(
  table: HTMLTableElement,
  isShown: boolean,
  words: Words,
  { follow, cite }: Asked,
): void {
  for (const cell of table.querySelectorAll(".row-link")) cell.remove();
  if (!isShown) return;
  const [line] = table.tHead?.rows ?? [];
  const heading = document.createElement("th");
  heading.scope = "col";
  heading.rowSpan = table.tHead?.rows.length ?? 1;
  heading.id = `${table.caption?.id}-links`;
  heading.append(words.heading);
  addCell(line, heading);
  const isTied = table.querySelector("td[headers]") !== null;
  for (const row of table.querySelectorAll<HTMLTableRowElement>("tbody tr[id]")) {
    const link = document.createElement("a");
    link.href = `#${row.id}`;
    link.append("#");
    const name = row.querySelector("th")?.innerText.trim() ?? "";
    link.ariaLabel = words.name.replace("{row}", name);
    link.addEventListener("click", () => follow(link.href));
    const cell = document.createElement("td");
    cell.append(link);
    if (row.querySelector("td.amount")) cell.append(makeCite(words, name, () => cite(row)));
    if (isTied) cell.headers = `${heading.id} ${row.querySelector("th")?.id ?? ""}`.trim();
    addCell(row, cell);
  }
  // In sight, however wide the table.
  const region = table.closest(".table-region");
  if (region) region.scrollLeft = region.scrollWidth;
}

/** Beside the links for reports, and like them no part of what is printed and copied. */
function addCell(row: HTMLTableRowElement | undefined, cell: HTMLTableCellElement): void {
  cell.className = "report row-link";
  row?.append(cell);
}

function makeCite(words: Words, name: string, cite: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(words.cite);
  button.ariaLabel = words.citeOf.replace("{row}", name);
  button.addEventListener("click", cite);
  return button;
}
