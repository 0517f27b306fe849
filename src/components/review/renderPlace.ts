import { findOpenCell, findPlace, type WayIn } from "../../archive/scope/wayIn.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";

/** The anchor of an open cell in the list below its table. */
export const openAnchor = (number: number): string => `open-${number}`;

/** Whether any row of a table tells on which page of its document it stands. */
export const hasPages = ({ places }: WayIn): boolean => [...places.values()].some(({ page }) => page !== "");

/** The heading above the pages of rows, over all `rows` of headings; with an `id` where the table's cells name their headings. */
export function renderPageHead({ ui }: Edition, rows: number, id?: string): Html {
  const names = id !== undefined && html` id="${id}"`;
  const span = rows > 1 && html` rowspan="${rows}"`;
  return html`<th${names} scope="col"${span} class="report">${ui.review.page}</th>`;
}

/** The page on which a row stands, which leads there where the document has an address; `name` tells it from the others in speech. */
export function renderPageCell(
  { ui }: Edition,
  wayIn: WayIn,
  row: string,
  name: string,
  tie?: Html | false,
): Html {
  const { page = "", address = "" } =
    findPlace(wayIn, row) ?? [...wayIn.places.values()].find(({ rowId }) => rowId === row) ?? {};
  const label = fill(ui.review.pageOf, { row: name, page });
  return html`<td${tie} class="report">${address ? html`<a href="${address}" aria-label="${label}">${page}</a>` : page}</td>`;
}

/** The mark of a cell that no relation proves: open, which leads to what fits; certain by its place alone; corrected by a person. */
export function renderWay({ ui }: Edition, wayIn: WayIn, row: string, field: string): Html | undefined {
  const open = findOpenCell(wayIn, row, field);
  if (open)
    return html`<a class="mark" href="#${openAnchor(open.number)}">${fill(ui.review.open.mark, { number: String(open.number) })}</a>`;
  const way = wayIn.places.get(`${row}/${field}`)?.way;
  return way === "certain" || way === "corrected"
    ? html`<span class="mark">${ui.review.mark[way]}</span>`
    : undefined;
}
