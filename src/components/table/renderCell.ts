import { isSubject } from "../../archive/figures/subjects.ts";
import { restorationAnchor, subjectPath } from "../../archive/paths/paths.ts";
import { findRestoration, type Restoration, type TableView } from "../../archive/scope/tables.ts";
import type { Row } from "../../read/csv/rows.ts";
import { isChange, isMeasure } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import type { CodeKind } from "../../schema/format/roles.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html } from "../kit/html.ts";
import { renderAmount } from "../kit/renderAmount.ts";
import { renderWay } from "../review/renderPlace.ts";
import type { Drawn } from "./drawn.ts";

/** A column with a unit of its own is read as printed, whatever unit the reader chose. */
export function classifyCell(column: Column): string {
  if (isChange(column)) return "amount printed";
  if (!isMeasure(column)) return column.role;
  return column.unit === undefined ? "amount" : "amount printed";
}

/** What stands in a cell: a printed text, a code led to its subject, and the marks of what was restored and what was found. */
export function renderText(
  edition: Edition,
  table: TableView,
  view: Drawn,
  row: Row,
  column: Column,
): Content {
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
export function nameRow({ named }: Drawn, row: Row): string {
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
export function renderMark({ ui }: Edition, restoration: Restoration | undefined): Html | undefined {
  if (!restoration) return undefined;
  const text = fill(ui.restoration.mark[restoration.provenance], { number: String(restoration.number) });
  return html`<a class="mark" href="#${restorationAnchor(restoration.number)}">${text}</a>`;
}
