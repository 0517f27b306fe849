import { type HeadingCell, layOutHeadings } from "../../archive/scope/headings.ts";
import { findRestoration, type TableView } from "../../archive/scope/tables.ts";
import { findWhole, isChange, isMeasure } from "../../schema/format/columns.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { renderReportHead } from "../report/report.ts";
import { renderPageHead } from "../review/renderPlace.ts";
import { type Drawn, headingId } from "./drawn.ts";
import { renderMark } from "./renderCell.ts";

/** Characters from which on a heading would make all headings of a narrow table high. */
const LONG = 16;

/** What the style sheet knows a heading by: the one above the names, those of one column of amounts, those of several. */
function classifyHeading({ column, start, text }: HeadingCell, header: number): Html | false {
  if (!column) return start > header && html` class="group"`;
  if (isMeasure(column) || isChange(column))
    return text.length < LONG ? html` class="amount"` : html` class="amount long"`;
  return start === header && html` class="name"`;
}

/** The lines of headings of a part, each tied to its columns. */
export function renderHead(edition: Edition, table: TableView, view: Drawn): Html[] {
  const header = view.part.columns.findIndex((column) => column.id === "label");
  const lines = layOutHeadings(view.part.columns);
  return lines.map((cells, index) => {
    const heads = cells.map((cell) => renderTiedHeading(edition, table, view, cell, header));
    const idOf = (key: string): string | undefined => (view.tied ? headingId(view, key) : undefined);
    const page = view.paged && index === 0 && renderPageHead(edition, lines.length, idOf("p"));
    return html`<tr>${heads}${page}${view.report && index === 0 && renderReportHead(edition, lines.length, idOf("r"))}</tr>`;
  });
}

function renderTiedHeading(
  edition: Edition,
  table: TableView,
  view: Drawn,
  cell: HeadingCell,
  header: number,
): Html {
  const { column, columns, rows, key, start, text } = cell;
  const id = view.tied && html` id="${headingId(view, key)}"`;
  const sort = view.sortable && column && column === findWhole(view.part) && html` data-sort="${start}"`;
  const span = [columns > 1 && html` colspan="${columns}"`, rows > 1 && html` rowspan="${rows}"`];
  const tag = html`<th${id}${sort} scope="${columns > 1 ? "colgroup" : "col"}"${span}${classifyHeading(cell, header)}>`;
  const mark = column && renderMark(edition, findRestoration(table, undefined, column.id));
  return html`${tag}${column ? text : html`<span>${text}</span>`}${mark}</th>`;
}
