import { askHtml, byId, type Cell, put } from "./ask.ts";

/** What of the document is shown: the page of the cell that was last looked at. */
let shown = "";

/** Shows the page on which a cell stands, with the cell's box in sight. `isNew` asks for it anew where only its boxes have changed. */
export async function showSheet(cell: Cell, isNew: boolean): Promise<void> {
  if (isNew || !mark(cell)) {
    const html = await askHtml("sheet", { ...cell });
    if (html !== shown) put("sheet", html);
    shown = html;
    mark(cell);
  }
}

/** Turns to another page of a document, from the one of a cell. */
export async function turnSheet(cell: Cell, source: string, page: string): Promise<void> {
  shown = await askHtml("sheet", { ...cell, source, page });
  put("sheet", shown);
  mark(cell);
  byId("sheet").focus();
}

/** Marks the box of a cell; whether it is on the page that is shown. */
function mark({ row, field }: Cell): boolean {
  let found: Element | undefined;
  for (const box of byId("sheet").querySelectorAll<HTMLElement>("[data-row]")) {
    const isMeant = box.dataset["row"] === row && box.dataset["field"] === field;
    box.classList.toggle("current", isMeant);
    if (isMeant) found = box;
  }
  found?.scrollIntoView({ block: "center", inline: "center" });
  return found !== undefined;
}
