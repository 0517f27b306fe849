import { listGroups } from "../../archive/scope/headings.ts";
import type { PartView, TableView } from "../../archive/scope/tables.ts";
import { partTitle } from "../../archive/words/names.ts";
import { compareAmounts, isAmount } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole, isPrinted } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html, join } from "../kit/html.ts";
import { renderTableShell } from "../kit/tableShell.ts";
import { renderReportCell } from "../report/report.ts";
import { hasPages, renderPageCell } from "../review/renderPlace.ts";
import { captionId } from "./captionId.ts";
import { type Drawn, headingId, listHeadings, type TableOptions } from "./drawn.ts";
import { classifyCell, nameRow, renderText } from "./renderCell.ts";
import { renderHead } from "./renderHead.ts";

/**
 * One side of a statutory table as one string of HTML: a captioned table in a focusable region, every cell tied to its headings.
 * A string, and not components, because a site has millions of cells.
 */
export function renderTable(
  edition: Edition,
  table: TableView,
  { part: whole, rows }: PartView,
  { reporter, isList = false, markFound = () => undefined, leadRow = () => undefined }: TableOptions = {},
): Html {
  const part = { ...whole, columns: whole.columns.filter(isPrinted) };
  const tied =
    part.columns.some(({ heading }) => heading.length > 1) ||
    new Set(rows.map((row) => findHeader(part, row))).size > 1;
  const named = new Map(
    [...Map.groupBy(rows, ({ label }) => label)].map(([label, { length }]) => [label, length]),
  );
  const prefix = namePrefix(table, whole);
  const view: Drawn = {
    part,
    prefix,
    rows,
    tied,
    sortable: isList && rows.length > 1,
    named,
    report: rows.length > 0 ? reporter : undefined,
    paged: rows.length > 0 && hasPages(table.wayIn),
    markFound,
    leadRow,
  };
  const added = [view.paged, view.report].flatMap((column) => (column ? [1] : []));
  const groups = [...listGroups(part.columns), ...added].map(
    (width) => html`<colgroup span="${width}"></colgroup>`,
  );
  const columns = drawColumns(view);
  const body =
    rows.length > 0
      ? rows.map((row, index) => renderRow(edition, table, view, columns, row, index))
      : [renderNoRows(edition, view)];
  const caption = partTitle(edition.ui, table.title, table, whole);
  return renderTableShell(edition, {
    captionId: captionId(part),
    caption: table.wayIn.isReviewed ? caption : fill(edition.ui.review.caption, { title: caption }),
    unit: table.unit,
    attributes: nameWhole(view),
    groups: tied && groups,
    head: renderHead(edition, table, view),
    bodies: html`<tbody>${join(body, "\n")}</tbody>`,
  });
}

const rowHeaderId = ({ prefix }: Drawn, index: number): string => `${prefix}r${index + 1}`;

const namePrefix = ({ parts }: TableView, part: Part): string =>
  part.id === undefined ? part.side.charAt(0) : `p${parts.findIndex((other) => other.part === part) + 1}`;

/** The column that heads a row; undefined where none does. A row that is called by a unit's name alone is headed by it. */
function findHeader({ columns }: Part, row: Row): string | undefined {
  const label = columns.find((column) => column.id === (row.fixed?.labelColumn ?? "label"))?.id;
  const unit = columns.find(({ role }) => role === "unit-name")?.id;
  return label !== undefined && unit !== undefined && row.cells[label] === "" && row.cells[unit] !== ""
    ? unit
    : label;
}

/** What all cells of a column have, made once: a site has millions of cells. */
interface DrawnColumn {
  readonly column: Column;
  readonly headings: Html;
  readonly kind: Html;
}

function drawColumns(view: Drawn): DrawnColumn[] {
  const headings = listHeadings(view);
  return view.part.columns.map((column, index) => ({
    column,
    headings: html`${headings[index]?.join(" ")}`,
    kind: html`${classifyCell(column)}`,
  }));
}

/** Which column says how much of the whole a row is, for a script that draws it; none where no total is printed. */
function nameWhole({ part, rows }: Pick<PartView, "part" | "rows">): Html | undefined {
  const whole = findWhole(part);
  const total = rows.find((row) => row.type === "total" && !row.figureOf)?.cells[whole?.id ?? ""] ?? "";
  if (!whole || !isAmount(total) || compareAmounts(total, "0") <= 0) return undefined;
  return html` data-whole="${part.columns.indexOf(whole)}"`;
}

function renderNoRows({ ui }: Edition, view: Drawn): Html {
  const { part, tied } = view;
  const all = [...new Set(listHeadings(view).flat())].join(" ");
  return html`<tr><td colspan="${part.columns.length}"${tied && html` headers="${all}"`}>${ui.table.noRows}</td></tr>`;
}

function renderRow(
  edition: Edition,
  table: TableView,
  view: Drawn,
  columns: readonly DrawnColumn[],
  row: Row,
  index: number,
): Html {
  const { part, tied, report } = view;
  const header = findHeader(part, row);
  const id = html`${rowHeaderId(view, index)}`;
  const own = header && html` ${id}`;
  const tie = (keys: Content): Html | false => tied && html` headers="${keys}${own}"`;
  const cells = columns.map(({ column, headings, kind }) =>
    column.id === header
      ? html`<th${tied && html` id="${id}"`} scope="row">${renderText(edition, table, view, row, column)}</th>`
      : html`<td${tie(headings)} class="${kind}">${renderText(edition, table, view, row, column)}</td>`,
  );
  const last =
    report && renderReportCell(edition, report(row.id), nameRow(view, row), tie(headingId(view, "r")));
  const page =
    view.paged && renderPageCell(edition, table.wayIn, row.id, nameRow(view, row), tie(headingId(view, "p")));
  return html`<tr id="${row.id}" class="${row.type} depth-${Math.min(row.depth, 4)}">${cells}${page}${last}</tr>`;
}
