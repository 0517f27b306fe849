import { type Html, html } from "../../components/kit/html.ts";
import type { ReviewTable } from "../disclosure.ts";
import type { HeldDocument } from "../documents/documents.ts";
import { listBoxes, type SheetPlace } from "../sheet.ts";
import { say, type Words } from "./words.ts";

/** Points by which a box is larger than what it holds. */
const ROOM = 2;

/** A page of the document with the boxes of a table's amounts; in words where the page cannot be shown. */
export function renderSheet(
  words: Words,
  table: ReviewTable,
  sheet: SheetPlace | undefined,
  document: HeldDocument | undefined,
): Html {
  if (!sheet) return html`<p>${words["no-page"]}</p>`;
  if (!document) return html`<p>${say(words.page, { page: sheet.page })}</p><p>${words["no-document"]}</p>`;
  return (
    renderPicture(words, table, sheet, document) ??
    html`<p>${say(words["no-picture"], { page: sheet.page })}</p>`
  );
}

function renderPicture(
  words: Words,
  table: ReviewTable,
  sheet: SheetPlace,
  { pdf }: HeldDocument,
): Html | undefined {
  const size = pdf?.measure(sheet.page);
  if (!size) return undefined;
  const boxes = listBoxes(table, sheet).map(({ rowId, field, way, left, top, right, bottom }) => {
    const [x, y] = [Number(left) - ROOM, Number(top) - ROOM];
    const [width, height] = [Number(right) - x + ROOM, Number(bottom) - y + ROOM];
    return html`<rect class="${way}" data-row="${rowId}" data-field="${field}" x="${x}" y="${y}" width="${width}" height="${height}"></rect>`;
  });
  const label = say(words["page-of"], { page: sheet.page });
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}"><image href="../pages/${sheet.source}/${sheet.page}.png" width="${size.width}" height="${size.height}"></image>${boxes}</svg>`;
}
