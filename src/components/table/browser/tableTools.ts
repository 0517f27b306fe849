import texts from "../../../text/tableTools.json" with { type: "json" };
import type { CitedTable } from "../../cite/citeAmount.ts";
import { pickWords } from "../../kit/browser/words.ts";
import { readPrinted } from "../../settings/browser/shown.ts";
import { countMembers } from "../groups.ts";
import { showRowLinks } from "./rowLinks.ts";
import { drawShares } from "./shareBars.ts";
import { type GridCell, hasAmount, joinCells } from "./tableText.ts";

/** What a cell prints, without what the page adds to it. */
function readCell(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll(".mark, .level, .gloss")) added.remove();
  return copy.textContent.trim();
}

function readTable(table: HTMLTableElement): string {
  const read = (cell: HTMLTableCellElement): GridCell => ({
    text: readCell(cell),
    columns: cell.colSpan,
    rows: cell.rowSpan,
  });
  return [
    readCell(table.caption as Element),
    joinCells(
      [...table.rows].map((row) =>
        [...row.cells].filter((cell) => !cell.classList.contains("report")).map(read),
      ),
    ),
  ].join("\n");
}

/** The name that heads a row becomes the button that folds what is part of it. */
function makeFold(row: HTMLTableRowElement, fold: () => void): HTMLButtonElement | undefined {
  const name = row.querySelector("th")?.firstChild;
  if (!(name instanceof Text)) return undefined;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fold";
  button.addEventListener("click", fold);
  name.replaceWith(button);
  button.append(name);
  return button;
}

/** The dialog comes with what it needs when a reader first asks for it. */
async function cite(tools: HTMLElement, row: HTMLTableRowElement): Promise<void> {
  const { openCitation } = await import("../../cite/browser/openCitation.ts");
  const cells = readPrinted(() => [...row.cells].map(readCell));
  const label = readCell(row.querySelector("th") ?? row);
  openCitation(JSON.parse(tools.dataset["cite"] ?? "") as CitedTable, { id: row.id, label, cells });
}

function attachTools(tools: HTMLElement): void {
  const table = tools.nextElementSibling?.querySelector("table");
  const [body] = table?.tBodies ?? [];
  const filled = tools.querySelector<HTMLInputElement>("[data-tool=filled]");
  const links = tools.querySelector<HTMLInputElement>("[data-tool=links]");
  const copy = tools.querySelector("button");
  const status = tools.querySelector<HTMLElement>("[role=status]");
  if (!table || !body || !filled || !links || !copy || !status) return;
  const all = tools.querySelector<HTMLInputElement>("[data-tool=folded]");
  const rows = [...body.rows];
  const members = countMembers(rows.map((row) => row.querySelector(".code a")?.textContent ?? ""));
  const isFilled = rows.map((row) =>
    [...row.querySelectorAll("td.amount")].some((cell) => hasAmount(readCell(cell))),
  );
  const folded = new Set<number>();
  const groups = new Map<number, HTMLButtonElement>();

  const words = pickWords(texts);
  const say = (template: string, shown: number): void => {
    status.textContent = template.replace("{shown}", String(shown)).replace("{all}", String(rows.length));
  };
  const show = (): void => {
    let closed = -1;
    rows.forEach((row, index) => {
      row.hidden = index <= closed || (filled.checked && !isFilled[index]);
      if (folded.has(index)) closed = Math.max(closed, index + (members[index] ?? 0));
      groups.get(index)?.setAttribute("aria-expanded", String(!folded.has(index)));
    });
    if (all) all.checked = groups.size > 0 && folded.size === groups.size;
    say(words.shown, rows.filter((row) => !row.hidden).length);
  };
  /** A link to a row that is put away brings all rows back. */
  const showTarget = (): void => {
    const target = rows.find((row) => row.id === location.hash.slice(1));
    if (!target?.hidden) return;
    folded.clear();
    filled.checked = false;
    show();
    target.scrollIntoView();
  };

  rows.forEach((row, index) => {
    if (!members[index]) return;
    const button = makeFold(row, () => {
      if (!folded.delete(index)) folded.add(index);
      show();
    });
    button?.setAttribute("aria-expanded", "true");
    if (button) groups.set(index, button);
  });
  // Some browsers keep what was checked over a reload.
  filled.checked = false;
  filled.addEventListener("change", show);
  if (all) all.checked = false;
  all?.addEventListener("change", () => {
    const { checked } = all;
    folded.clear();
    if (checked) for (const index of groups.keys()) folded.add(index);
    show();
  });
  const write = (text: string, said: string): void => {
    navigator.clipboard.writeText(text).then(
      () => say(said, rows.length),
      () => say(words.failed, 0),
    );
  };
  copy.addEventListener("click", () =>
    write(
      readPrinted(() => readTable(table)),
      words.copied,
    ),
  );
  links.checked = false;
  links.addEventListener("change", () => {
    showRowLinks(
      table,
      links.checked,
      {
        heading: links.labels?.[0]?.innerText ?? "",
        name: words.link,
        cite: words.cite,
        citeOf: words.citeOf,
      },
      {
        follow: (address) => {
          if ("clipboard" in navigator) write(address, words.linked);
        },
        cite: (row) => cite(tools, row),
      },
    );
  });
  // Pages that are not served securely have no clipboard.
  copy.hidden = !("clipboard" in navigator);
  addEventListener("hashchange", showTarget);
  if (table.dataset["whole"]) drawShares(table);
  delete tools.dataset["waiting"];
}

for (const tools of document.querySelectorAll<HTMLElement>(".table-tools")) attachTools(tools);
