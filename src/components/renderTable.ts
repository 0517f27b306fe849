import { findWholeMeasure } from "../model/amounts.ts";
import { type HeadingCell, layOutHeadings, listGroups, listHeadingKeys } from "../model/headings.ts";
import { restorationAnchor, subjectPath } from "../model/paths.ts";
import { isSubject } from "../model/subjects.ts";
import { findRestoration, type PartView, type Restoration, type TableView } from "../model/tables.ts";
import { compareAmounts, isAmount } from "../money.ts";
import type { Row } from "../read/rows.ts";
import { type CodeKind, type Column, isMeasure, type Part } from "../schema/format.ts";
import { fill } from "../text/text.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";
import { type RowReporter, renderReportCell, renderReportHead } from "./report.ts";

/** A part of a table with what ties its cells to their headings. */
interface Drawn extends PartView {
  /** Whether the cells name their headings: `scope` says it all where one line of headings meets one column of names. */
  readonly tied: boolean;
  /** Whether rows can be sorted by their whole amounts: they are a list, and not parts of each other. */
  readonly sortable: boolean;
  /** Where readers report mistakes in a row; undefined where they cannot. */
  readonly report: RowReporter | undefined;
}

/**
 * One side of a statutory table as one string of HTML: a captioned table in a focusable region, every cell tied to its headings.
 * A string, and not components, because a site has millions of cells. Every text is escaped here. With `reporter` each row ends with a
 * link to report a mistake in it; `isList` says that the order of the rows says nothing, so that a script may change it.
 */
export function renderTable(edition: Edition, table: TableView, { part, rows }: PartView, reporter?: RowReporter, isList = false): string {
  const tied = part.columns.some(({ heading }) => heading.length > 1) || new Set(rows.map((row) => findHeader(part, row))).size > 1;
  const view: Drawn = { part, rows, tied, sortable: isList && rows.length > 1, report: rows.length > 0 ? reporter : undefined };
  const captionId = ["caption", part.side].filter(Boolean).join("-");
  const groups = [...listGroups(part.columns), ...(view.report ? [1] : [])].map((width) => `<colgroup span="${width}"></colgroup>`);
  const headings = listHeadingKeys(part.columns).map((keys) => keys.map((key) => headingId(view, key)).join(" "));
  const body = rows.length > 0 ? rows.map((row, index) => renderRow(edition, table, view, headings, row, index)) : [renderNoRows(edition, view, headings)];
  return [
    `<section class="table-region" tabindex="0" aria-labelledby="${captionId}">`,
    `<table class="statutory" data-unit="${escapeHtml(table.unit)}"${nameWhole(view)}><caption id="${captionId}">${renderCaption(edition, table, view)}</caption>`,
    tied ? groups.join("") : "",
    `<thead>${renderHead(edition, table, view)}</thead>`,
    `<tbody>${body.join("\n")}</tbody>`,
    "</table></section>",
  ].join("\n");
}

/** Ids are short, for each cell of a tied table carries them; the letter before tells the two sides of a table apart. */
const headingId = ({ part }: PartView, key: string): string => `${part.side.charAt(0)}h${key}`;
const rowHeaderId = ({ part }: PartView, index: number): string => `${part.side.charAt(0)}r${index + 1}`;

/** The column that heads a row; undefined where none does. */
const findHeader = ({ columns }: Part, row: Row): string | undefined => columns.find((column) => column.id === (row.fixed?.labelColumn ?? "label"))?.id;

/** Which column says how much of the whole a row is, for a script that draws it; none where no total is printed. */
function nameWhole({ part, rows }: PartView): string {
  const whole = findWholeMeasure(part);
  const total = rows.find((row) => row.type === "total")?.cells[whole?.id ?? ""] ?? "";
  return whole && isAmount(total) && compareAmounts(total, "0") > 0 ? ` data-whole="${part.columns.indexOf(whole)}"` : "";
}

function renderCaption({ ui }: Edition, table: TableView, { part }: PartView): string {
  const title = part.side ? fill(ui.table.side, { title: table.title, side: ui.sides[part.side] }) : table.title;
  return `${escapeHtml(title)} <span class="unit">${escapeHtml(fill(ui.table.unit, { unit: table.unit }))}</span>`;
}

/** What the style sheet knows a heading by: the one above the names, those of one column of amounts, those of several. */
function classifyHeading({ column, start }: HeadingCell, header: number): string {
  if (!column) return start > header ? ' class="group"' : "";
  if (isMeasure(column)) return ' class="amount"';
  return start === header ? ' class="name"' : "";
}

function renderHead(edition: Edition, table: TableView, view: Drawn): string {
  const header = view.part.columns.findIndex((column) => column.id === "label");
  const lines = layOutHeadings(view.part.columns);
  return lines
    .map((cells, index) => {
      const heads = cells.map((cell) => {
        const span = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ""}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ""}`;
        const kind = classifyHeading(cell, header);
        const mark = cell.column ? renderMark(edition, findRestoration(table, undefined, cell.column.id)) : "";
        const text = cell.column ? escapeHtml(cell.text) : `<span>${escapeHtml(cell.text)}</span>`;
        const id = view.tied ? ` id="${headingId(view, cell.key)}"` : "";
        const sort = view.sortable && cell.column && cell.column === findWholeMeasure(view.part) ? ` data-sort="${cell.start}"` : "";
        return `<th${id}${sort} scope="${cell.columns > 1 ? "colgroup" : "col"}"${span}${kind}>${text}${mark}</th>`;
      });
      const report = view.report && index === 0 ? renderReportHead(edition, lines.length, view.tied ? headingId(view, "r") : undefined) : "";
      return `<tr>${heads.join("")}${report}</tr>`;
    })
    .join("");
}

function renderNoRows({ ui }: Edition, { part, tied }: Drawn, headings: readonly string[]): string {
  const all = [...new Set(headings.flatMap((keys) => keys.split(" ")))].join(" ");
  return `<tr><td colspan="${part.columns.length}"${tied ? ` headers="${all}"` : ""}>${escapeHtml(ui.table.noRows)}</td></tr>`;
}

function renderRow(edition: Edition, table: TableView, view: Drawn, headings: readonly string[], row: Row, index: number): string {
  const { part, tied, report } = view;
  const header = findHeader(part, row);
  const rowHeader = rowHeaderId(view, index);
  const tie = (keys: string): string => (tied ? ` headers="${keys}${header ? ` ${rowHeader}` : ""}"` : "");
  const cells = part.columns.map((column, place) =>
    column.id === header
      ? `<th${tied ? ` id="${rowHeader}"` : ""} scope="row">${renderText(edition, table, row, column)}</th>`
      : `<td${tie(headings[place] ?? "")} class="${classifyCell(column)}">${renderText(edition, table, row, column)}</td>`,
  );
  const last = report ? renderReportCell(edition, report(row.id), nameRow(view, row), tie(headingId(view, "r"))) : "";
  return `<tr id="${escapeHtml(row.id)}" class="${row.type} depth-${Math.min(row.depth, 4)}">${cells.join("")}${last}</tr>`;
}

/** A column with a unit of its own is read as printed, whatever unit the reader chose. */
function classifyCell(column: Column): string {
  if (!isMeasure(column)) return column.role;
  return column.unit === undefined ? "amount" : "amount printed";
}

/** What stands in a cell: a printed text, a code led to its subject, and the mark of what was restored. */
function renderText(edition: Edition, table: TableView, row: Row, column: Column): string {
  const text = escapeHtml(row.cells[column.id] ?? "");
  const mark = renderMark(edition, findRestoration(table, row, column.id));
  if (column.role === "code") return `${renderLevel(edition, row)}${linkSubject(edition, row.codeKind, row.code, text)}${mark}`;
  if (column.role === "paired-code") return `${linkSubject(edition, row.pairedCodeKind, row.pairedCode, text)}${mark}`;
  return `${text}${mark}`;
}

/** A row's label, after its number where it has none or shares it with another row. */
function nameRow({ rows }: PartView, row: Row): string {
  return row.label && rows.every((other) => other === row || other.label !== row.label) ? row.label : `${row.number} ${row.label}`.trim();
}

/** A code that is a subject's leads to the subject; a unit's code and a misprinted one stay as they are. */
function linkSubject({ link }: Edition, kind: CodeKind, code: string, text: string): string {
  return isSubject(kind, code) ? `<a href="${link(subjectPath(code))}">${text}</a>` : text;
}

/** 类, 款 or 项, by the length of the code. */
function renderLevel({ ui }: Edition, row: Row): string {
  const level = row.codeKind === "unit" ? undefined : (ui.levels as Record<string, string>)[String(row.code.length)];
  return level ? `<span class="level">${escapeHtml(level)}</span> ` : "";
}

/** A link from a restored cell to the note that says what the source shows. */
function renderMark({ ui }: Edition, restoration: Restoration | undefined): string {
  if (!restoration) return "";
  const text = fill(ui.restoration.mark[restoration.provenance], { number: String(restoration.number) });
  return `<a class="mark" href="#${restorationAnchor(restoration.number)}">${escapeHtml(text)}</a>`;
}
