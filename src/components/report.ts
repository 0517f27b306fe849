import { scopePath } from "../model/paths.ts";
import { fillReportAddress } from "../model/report.ts";
import type { ScopeView } from "../model/tables.ts";
import { readSettings } from "../settings.ts";
import { fill } from "../text/text.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";
import { absoluteLink } from "./link.ts";

/** Where readers report mistakes, with `{place}` and `{page}` to fill in; without it there are no such links. */
const template = readSettings(process.env).reportUrl;

/** Gives the address to report a row to, from the row's anchor; an empty anchor stands for the whole page. */
export type RowReporter = (rowId: string) => string;

/** How to report the rows of one page of a scope; `page` is its path below the scope's, without the last slash. */
export function makeRowReporter({ entry, id }: Pick<ScopeView, "entry" | "id">, page: string): RowReporter | undefined {
  if (!template) return undefined;
  const address = absoluteLink(`${scopePath(entry, id)}${page && `${page}/`}`);
  return (rowId) =>
    fillReportAddress(template, {
      place: [entry.id, entry.fiscalYear, id, page, rowId].filter(Boolean).join("/"),
      page: rowId ? `${address}#${rowId}` : address,
    });
}

/** The address to report a page to that belongs to no disclosure; undefined where none is configured. */
export function findReportAddress(path: string): string | undefined {
  return template && fillReportAddress(template, { place: path.replace(/\/$/, ""), page: absoluteLink(path) });
}

/** The heading above the links of rows, over all `rows` of headings; with an `id` where the table's cells name their headings. */
export function renderReportHead({ ui }: Edition, rows: number, id?: string): string {
  return `<th${id ? ` id="${id}"` : ""} scope="col"${rows > 1 ? ` rowspan="${rows}"` : ""} class="report">${escapeHtml(ui.report.link)}</th>`;
}

/** The link of one row as a cell; `name` tells it from the others in speech; `tie` is the attribute that names the cell's headings, if it has one. */
export function renderReportCell({ ui }: Edition, address: string, name: string, tie = ""): string {
  const label = escapeHtml(fill(ui.report.row, { row: name }));
  return `<td${tie} class="report"><a rel="nofollow" href="${escapeHtml(address)}" aria-label="${label}">${escapeHtml(ui.report.link)}</a></td>`;
}
