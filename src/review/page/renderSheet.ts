import { type Html, html } from "../../components/kit/html.ts";
import type { ReviewTable } from "../disclosure.ts";
import type { HeldDocument } from "../documents/documents.ts";
import type { Rereading } from "../documents/rereading.ts";
import { listBoxes, listUnplaced, type SheetPlace } from "../sheet.ts";
import { renderGrids } from "./renderGrids.ts";
import { say, type Words } from "./words.ts";

/** Points by which a box is larger than what it holds. */
const ROOM = 2;
/** Pixels for each point: print of 9 points is read without leaning forward. */
const SCALE = 1.3;

/** A document at hand, and what import reads in it. */
export interface ShownDocument {
  readonly document: HeldDocument | undefined;
  readonly rereading: Rereading;
}

/** A page of the document with the cells of a table marked in it, and the numbers that are in no cell; in words where it cannot be shown. */
export function renderSheet(
  words: Words,
  table: ReviewTable,
  sheet: SheetPlace | undefined,
  shown: ShownDocument,
): Html {
  if (!sheet) return html`<p>${words["no-page"]}</p>`;
  const { document } = shown;
  if (!document) return html`<p>${say(words.page, { page: sheet.page })}</p><p>${words["no-document"]}</p>`;
  const page = renderPicture(words, table, sheet, shown) ?? renderReading(words, table, sheet, shown);
  const last = document.pdf?.count ?? document.file?.pages.length ?? 0;
  return html`${renderTurning(words, sheet, last)}${
    page ?? html`<p>${say(words["no-picture"], { page: sheet.page })}</p>`
  }${renderUnplaced(words, table, sheet, shown)}`;
}

/** Which page it is, and buttons for the ones beside it. */
function renderTurning(words: Words, { source, page }: SheetPlace, last: number): Html {
  const button = (to: number, text: string): Html | false =>
    to >= 1 &&
    to <= last &&
    html`<button type="button" data-source="${source}" data-page="${to}">${text}</button>`;
  return html`<p class="turning">${say(words.page, { page })} ${button(page - 1, words["previous-page"])} ${button(page + 1, words["next-page"])}</p>`;
}

function renderPicture(
  words: Words,
  table: ReviewTable,
  sheet: SheetPlace,
  { document, rereading }: ShownDocument,
): Html | undefined {
  const size = document?.pdf?.measure(sheet.page);
  if (!size) return undefined;
  const boxes = listBoxes(table, sheet).map(
    ({ rowId, field, way, left, top, right, bottom }) =>
      html`<rect class="${way}" data-row="${rowId}" data-field="${field}"${drawBox(Number(left), Number(top), Number(right), Number(bottom))}></rect>`,
  );
  const unplaced = listUnplaced(table, sheet, rereading).map(
    ({ box }) =>
      box && html`<rect class="unplaced"${drawBox(box.left, box.top, box.right, box.bottom)}></rect>`,
  );
  const label = say(words["page-of"], { page: sheet.page });
  const [width, height] = [size.width, size.height];
  return html`<svg viewBox="0 0 ${width} ${height}" width="${Math.round(width * SCALE)}" role="img" aria-label="${label}"><image href="../pages/${sheet.source}/${sheet.page}.png" width="${width}" height="${height}"></image>${unplaced}${boxes}</svg>`;
}

function drawBox(left: number, top: number, right: number, bottom: number): Html {
  return html` x="${left - ROOM}" y="${top - ROOM}" width="${right - left + 2 * ROOM}" height="${bottom - top + 2 * ROOM}"`;
}

function renderReading(
  words: Words,
  table: ReviewTable,
  { page }: SheetPlace,
  { document, rereading }: ShownDocument,
): Html | undefined {
  return document?.file && !document.pdf
    ? renderGrids(words, table, document.file, page, rereading.places)
    : undefined;
}

/** The numbers of the page that are in no cell, as buttons that put them into the form. */
function renderUnplaced(
  words: Words,
  table: ReviewTable,
  sheet: SheetPlace,
  { rereading }: ShownDocument,
): Html | undefined {
  const numbers = listUnplaced(table, sheet, rereading);
  if (numbers.length === 0) return undefined;
  const items = numbers.map(
    ({ text, index }) =>
      html`<li><button type="button" data-number="${text}" data-index="${index}" aria-label="${say(words["place-here"], { text })}">${text}</button></li>`,
  );
  return html`<details class="unplaced"><summary>${say(words.unplaced, { count: numbers.length })}</summary><p>${words["unplaced-hint"]}</p><ul>${items}</ul></details>`;
}
