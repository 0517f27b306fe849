import { scopePath } from "../../archive/paths/paths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { readSettings } from "../../settings.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { absoluteLink } from "../kit/link.ts";
import { fillReportAddress } from "./fillReportAddress.ts";

/** Where readers report mistakes, with `{place}` and `{page}` to fill in; without it there are no such links. */
const template = readSettings(process.env).reportUrl;

/** Gives the address to report a row to, from the row's anchor; an empty anchor stands for the whole page. */
export type RowReporter = (rowId: string) => string;

/** How to report the rows of one page of a scope; `page` is its path below the scope's, without the last slash. */
export function makeRowReporter(
  { entry, id }: Pick<ScopeView, "entry" | "id">,
  page: string,
): RowReporter | undefined {
  if (!template) return undefined;
  const address = absoluteLink(`${scopePath(entry, id)}${page && `${page}/`}`);
  return (rowId) =>
    fillReportAddress(template, {
      place: [entry.id, entry.folder, id, page, rowId].filter(Boolean).join("/"),
      page: rowId ? `${address}#${rowId}` : address,
    });
}

/** The address to report a page to that belongs to no disclosure; undefined where none is configured. */
export function findReportAddress(path: string): string | undefined {
  return (
    template && fillReportAddress(template, { place: path.replace(/\/$/, ""), page: absoluteLink(path) })
  );
}

/** The heading above the links of rows, over all `rows` of headings; with an `id` where the table's cells name their headings. */
export function renderReportHead({ ui }: Edition, rows: number, id?: string): Html {
  const names = id !== undefined && html` id="${id}"`;
  const span = rows > 1 && html` rowspan="${rows}"`;
  return html`<th${names} scope="col"${span} class="report">${ui.report.link}</th>`;
}

/** The link of one row as a cell; `name` tells it from the others in speech; `tie` is the attribute that names the cell's headings, if it has one. */
export function renderReportCell({ ui }: Edition, address: string, name: string, tie?: Html | false): Html {
  const label = fill(ui.report.row, { row: name });
  return html`<td${tie} class="report"><a rel="nofollow" href="${address}" aria-label="${label}">${ui.report.link}</a></td>`;
}
