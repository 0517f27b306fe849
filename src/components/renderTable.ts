import { type HeadingCell, layOutHeadings, listGroups, listHeadingKeys } from "../model/headings.ts";
import { subjectPath } from "../model/paths.ts";
import { isSubject } from "../model/subjects.ts";
import { findRestoration, type PartView, type Restoration, type TableView } from "../model/tables.ts";
import type { Row } from "../read/rows.ts";
import { type CodeKind, type Column, isMeasure } from "../schema/format.ts";
import { fill } from "../text/text.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";
import { type RowReporter, renderReportCell, renderReportHead } from "./report.ts";

/**
 * One side of a statutory table as one string of HTML: a captioned table in a focusable region, every cell tied to its headings.
 * A string, and not components, because a site has millions of cells. Every text is escaped here. With `reporter` each row ends with a
 * link to report a mistake in it.
 */
export function renderTable(edition: Edition, table: TableView, view: PartView, reporter?: RowReporter): string {
  const { part, rows } = view;
  const report = rows.length > 0 ? reporter : undefined;
  const captionId = ["caption", part.side].filter(Boolean).join("-");
  const groups = [...listGroups(part.columns), ...(report ? [1] : [])].map((width) => `<colgroup span="${width}"></colgroup>`);
  const headings = listHeadingKeys(part.columns).map((keys) => keys.map((key) => headingId(view, key)).join(" "));
  const body = rows.length > 0 ? rows.map((row) => renderRow(edition, table, view, headings, row, report)) : [renderNoRows(edition, part.columns, headings)];
  return [
    `<section class="table-region" tabindex="0" aria-labelledby="${captionId}">`,
    `<table class="statutory" data-unit="${escapeHtml(table.unit)}"><caption id="${captionId}">${renderCaption(edition, table, view)}</caption>`,
    groups.join(""),
    `<thead>${renderHead(edition, table, view, report !== undefined)}</thead>`,
    `<tbody>${body.join("\n")}</tbody>`,
    "</table></section>",
  ].join("\n");
}

function headingId({ part }: PartView, key: string): string {
  return ["h", part.side, key].filter(Boolean).join("-");
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

function renderHead(edition: Edition, table: TableView, view: PartView, reported: boolean): string {
  const header = view.part.columns.findIndex((column) => column.id === "label");
  const lines = layOutHeadings(view.part.columns);
  return lines
    .map((cells, index) => {
      const heads = cells.map((cell) => {
        const span = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ""}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ""}`;
        const kind = classifyHeading(cell, header);
        const mark = cell.column ? renderMark(edition, findRestoration(table, undefined, cell.column.id)) : "";
        const text = cell.column ? escapeHtml(cell.text) : `<span>${escapeHtml(cell.text)}</span>`;
        return `<th id="${headingId(view, cell.key)}" scope="${cell.columns > 1 ? "colgroup" : "col"}"${span}${kind}>${text}${mark}</th>`;
      });
      const report = reported && index === 0 ? renderReportHead(edition, lines.length, headingId(view, "report")) : "";
      return `<tr>${heads.join("")}${report}</tr>`;
    })
    .join("");
}

function renderNoRows({ ui }: Edition, columns: readonly Column[], headings: readonly string[]): string {
  const all = [...new Set(headings.flatMap((keys) => keys.split(" ")))].join(" ");
  return `<tr><td colspan="${columns.length}" headers="${all}">${escapeHtml(ui.table.noRows)}</td></tr>`;
}

function renderRow(edition: Edition, table: TableView, view: PartView, headings: readonly string[], row: Row, report: RowReporter | undefined): string {
  const { columns } = view.part;
  const header = columns.find((column) => column.id === (row.fixed?.labelColumn ?? "label"))?.id;
  const cells = columns.map((column, index) => renderCell(edition, table, row, column, headings[index] ?? "", header));
  const last = report
    ? renderReportCell(edition, report(row.id), nameRow(view, row), `${headingId(view, "report")}${header ? ` ${rowHeaderId(row)}` : ""}`)
    : "";
  return `<tr id="${escapeHtml(row.id)}" class="${row.type} depth-${Math.min(row.depth, 4)}">${cells.join("")}${last}</tr>`;
}

/** `header` is the column that heads the row. Many heading levels make `scope` too weak a tie, so each cell names its headings. */
function renderCell(edition: Edition, table: TableView, row: Row, column: Column, headings: string, header: string | undefined): string {
  const mark = renderMark(edition, findRestoration(table, row, column.id));
  const text = escapeHtml(row.cells[column.id] ?? "");
  const rowHeader = rowHeaderId(row);
  if (column.id === header) return `<th id="${rowHeader}" scope="row" headers="${headings}">${text}${mark}</th>`;
  const start = `<td headers="${headings}${header ? ` ${rowHeader}` : ""}"`;
  // A column with a unit of its own is read as printed.
  if (isMeasure(column)) return `${start} class="amount${column.unit === undefined ? "" : " printed"}">${text}${mark}</td>`;
  if (column.role === "code") return `${start} class="code">${renderLevel(edition, row)}${linkSubject(edition, row.codeKind, row.code, text)}${mark}</td>`;
  if (column.role === "paired-code") return `${start} class="paired-code">${linkSubject(edition, row.pairedCodeKind, row.pairedCode, text)}${mark}</td>`;
  return `${start} class="${column.role}">${text}${mark}</td>`;
}

const rowHeaderId = (row: Row): string => escapeHtml(row.id.replace(/^row/, "r"));

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
  return `<a class="mark" href="#restored-${restoration.number}">${escapeHtml(text)}</a>`;
}
