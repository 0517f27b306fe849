import { scopePath } from "../../archive/paths/paths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { readSettings } from "../../settings.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { type Asked, writeAsked } from "./asked.ts";
import type { Named } from "./renderWho.ts";

const { reportUrl, site } = readSettings(process.env);

/** Whom this site names; where it names nobody, rows have no links, and the page about reports says so. */
export const NAMED: Named = { contact: site.contact, reportUrl };

/** Gives the address to report a row to, from the row's anchor; an empty anchor stands for the whole page. */
export type RowReporter = (rowId: string) => string;

/** The page that says how to report a mistake, in the language of an edition, asked about a place of the site. */
const reportLink = ({ link }: Edition, asked: Asked): string => link(`report/${writeAsked(asked)}`);

/** The same, asked about a whole page that stands at a path below the edition's home page. */
export const pageReportLink = (edition: Edition, path: string): string =>
  reportLink(edition, { place: path.replace(/\/$/, ""), page: path });

/** How to report the rows of one page of a scope; `page` is its path below the scope's, without the last slash. */
export function makeRowReporter(
  edition: Edition,
  { entry, id }: Pick<ScopeView, "entry" | "id">,
  page: string,
): RowReporter | undefined {
  if (!NAMED.contact && !NAMED.reportUrl) return undefined;
  const path = `${scopePath(entry, id)}${page && `${page}/`}`;
  return (rowId) =>
    reportLink(edition, {
      place: [entry.id, entry.folder, id, page, rowId].filter(Boolean).join("/"),
      page: rowId ? `${path}#${rowId}` : path,
    });
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
