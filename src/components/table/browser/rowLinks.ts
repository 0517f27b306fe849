/** Words of the links: the heading above them, and the name of each with `{row}` for the row's. */
interface Words {
  readonly heading: string;
  readonly name: string;
}

/** Adds a last column with the address of each row, or takes it away; `onFollow` is given the address when a reader asks for it. */
export function showRowLinks(
  table: HTMLTableElement,
  isShown: boolean,
  words: Words,
  onFollow: (address: string) => void,
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
    link.ariaLabel = words.name.replace("{row}", row.querySelector("th")?.innerText.trim() ?? "");
    link.addEventListener("click", () => onFollow(link.href));
    const cell = document.createElement("td");
    cell.append(link);
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
