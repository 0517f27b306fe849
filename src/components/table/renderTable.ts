import { isSubject } from "../../archive/figures/subjects.ts";
import { restorationAnchor, subjectPath } from "../../archive/paths/paths.ts";
import {
  type HeadingCell,
  layOutHeadings,
  listGroups,
  listHeadingKeys,
} from "../../archive/scope/headings.ts";
import {
  findRestoration,
  type PartView,
  type Restoration,
  type TableView,
} from "../../archive/scope/tables.ts";
import { partTitle } from "../../archive/words/names.ts";
import { compareAmounts, isAmount } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import {
  type CodeKind,
  type Column,
  findWhole,
  isChange,
  isMeasure,
  isPrinted,
  type Part,
} from "../../schema/format.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html, join } from "../kit/html.ts";
import { renderAmount } from "../kit/renderAmount.ts";
import { renderTableShell } from "../kit/tableShell.ts";
import { type RowReporter, renderReportCell, renderReportHead } from "../report/report.ts";
import { hasPages, renderPageCell, renderPageHead, renderWay } from "../review/renderPlace.ts";
import { captionId } from "./captionId.ts";

/** A part of a table with what ties its cells to their headings. */
interface Drawn extends PartView {
  /** What its ids begin with. */
  readonly prefix: string;
  /** Whether the cells name their headings: `scope` says it all where one line of headings meets one column of names. */
  readonly tied: boolean;
  /** Whether rows can be sorted by their whole amounts: they are a list, and not parts of each other. */
  readonly sortable: boolean;
  /** How many rows have each label. */
  readonly named: ReadonlyMap<string, number>;
  /** Where readers report mistakes in a row; undefined where they cannot. */
  readonly report: RowReporter | undefined;
  /** Whether rows tell on which page of the document they stand. */
  readonly paged: boolean;
  readonly markFound: NonNullable<TableOptions["markFound"]>;
  readonly leadRow: NonNullable<TableOptions["leadRow"]>;
}

/** What a page adds to a table. */
export interface TableOptions {
  /** Gives each row a link to report a mistake in it. */
  readonly reporter?: RowReporter | undefined;
  /** Whether the order of the rows says nothing, so that a script may change it. */
  readonly isList?: boolean | undefined;
  /** The mark of a cell in which something was found. */
  readonly markFound?: ((row: string, field: string) => Html | undefined) | undefined;
  /** The path of the page that tells more of a row, to which its name leads. */
  readonly leadRow?: ((part: Part, row: Row) => string | undefined) | undefined;
}

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

/** Ids are short, for each cell of a tied table carries them; what stands before tells the parts of a table apart. */
const headingId = ({ prefix }: Drawn, key: string): string => `${prefix}h${key}`;
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

/** Ids of the headings of each column. */
const listHeadings = (view: Drawn): string[][] =>
  listHeadingKeys(view.part.columns).map((keys) => keys.map((key) => headingId(view, key)));

/** Which column says how much of the whole a row is, for a script that draws it; none where no total is printed. */
function nameWhole({ part, rows }: Pick<PartView, "part" | "rows">): Html | undefined {
  const whole = findWhole(part);
  const total = rows.find((row) => row.type === "total" && !row.figureOf)?.cells[whole?.id ?? ""] ?? "";
  if (!whole || !isAmount(total) || compareAmounts(total, "0") <= 0) return undefined;
  return html` data-whole="${part.columns.indexOf(whole)}"`;
}

/** What the style sheet knows a heading by: the one above the names, those of one column of amounts, those of several. */
function classifyHeading({ column, start }: HeadingCell, header: number): Html | false {
  if (!column) return start > header && html` class="group"`;
  if (isMeasure(column) || isChange(column)) return html` class="amount"`;
  return start === header && html` class="name"`;
}

function renderHead(edition: Edition, table: TableView, view: Drawn): Html[] {
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

/** A column with a unit of its own is read as printed, whatever unit the reader chose. */
function classifyCell(column: Column): string {
  if (isChange(column)) return "amount printed";
  if (!isMeasure(column)) return column.role;
  return column.unit === undefined ? "amount" : "amount printed";
}

/** What stands in a cell: a printed text, a code led to its subject, and the marks of what was restored and what was found. */
function renderText(edition: Edition, table: TableView, view: Drawn, row: Row, column: Column): Content {
  const printed = row.cells[column.id] ?? "";
  const text = isMeasure(column) ? renderAmount(printed) : leadName(edition, view, row, column, printed);
  const way =
    renderMark(edition, findRestoration(table, row, column.id)) ??
    renderWay(edition, table.wayIn, row.id, column.id);
  const found = view.markFound(row.id, column.id);
  const mark = way && found ? [way, found] : (way ?? found);
  if (column.role === "code")
    return [renderLevel(edition, row), linkSubject(edition, row.codeKind, row.code, text), mark];
  if (column.role === "paired-code")
    return [linkSubject(edition, row.pairedCodeKind, row.pairedCode, text), mark];
  if (column.role === "third-code")
    return [linkSubject(edition, row.thirdCodeKind, row.thirdCode, text), mark];
  return mark ? [text, mark] : text;
}

/** A row's name, led to the page that tells more of it. */
function leadName({ link }: Edition, view: Drawn, row: Row, column: Column, printed: string): Content {
  const path = column.role === "label" && printed !== "" ? view.leadRow(view.part, row) : undefined;
  return path === undefined ? printed : html`<a href="${link(path)}">${printed}</a>`;
}

/** A row's label, after its number where it has none or shares it with another row. */
function nameRow({ named }: Drawn, row: Row): string {
  return row.label && named.get(row.label) === 1 ? row.label : `${row.number} ${row.label}`.trim();
}

/** A code that is a subject's leads to the subject; a unit's code and a misprinted one stay as they are. */
function linkSubject({ link }: Edition, kind: CodeKind, code: string, text: Content): Content {
  return isSubject(kind, code) ? html`<a href="${link(subjectPath(code))}">${text}</a>` : text;
}

/** 类, 款 or 项, by the length of the code. */
function renderLevel({ ui }: Edition, row: Row): Html | undefined {
  const level =
    row.codeKind === "unit" ? undefined : (ui.levels as Record<string, string>)[String(row.code.length)];
  return level === undefined ? undefined : html`<span class="level">${level}</span> `;
}

/** A link from a restored cell to the note that says what the source shows. */
function renderMark({ ui }: Edition, restoration: Restoration | undefined): Html | undefined {
  if (!restoration) return undefined;
  const text = fill(ui.restoration.mark[restoration.provenance], { number: String(restoration.number) });
  return html`<a class="mark" href="#${restorationAnchor(restoration.number)}">${text}</a>`;
}
