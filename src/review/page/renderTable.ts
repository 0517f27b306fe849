import { layOutHeadings } from "../../archive/scope/headings.ts";
import type { PartView } from "../../archive/scope/tables.ts";
import { namePart } from "../../archive/words/names.ts";
import { type Html, html, join } from "../../components/kit/html.ts";
import type { Row } from "../../read/csv/rows.ts";
import { isFigure, isPrinted } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import type { Way } from "../../schema/vocabulary.ts";
import { TEXTS } from "../../text/text.ts";
import type { Language } from "../../text/ui.ts";
import type { ReviewTable } from "../disclosure.ts";
import { say, WORDS, type Words } from "./words.ts";

/** A table as it will be published, each amount a cell that the keyboard reaches and that says how it came in. */
export function renderTable(language: Language, table: ReviewTable): Html {
  const words = WORDS[language];
  const ways = new Map(table.cells.map(({ row, field, way }) => [`${row}/${field}`, way]));
  const parts = table.view.parts.map((part) => renderPart(language, table, part, ways));
  return html`<div class="parts" data-scope="${table.scope.id}" data-file="${table.file}">${
    parts.length > 0 ? parts : html`<p>${words["no-rows"]}</p>`
  }</div>`;
}

function renderPart(
  language: Language,
  table: ReviewTable,
  { part, rows }: PartView,
  ways: ReadonlyMap<string, Way>,
): Html {
  const words = WORDS[language];
  const columns = part.columns.filter(isPrinted);
  const name = namePart(TEXTS[language].ui, table.view, part);
  const caption = [nameTable(words, table), name && ` · ${name}`, say(words.unit, { unit: table.view.unit })];
  const head = layOutHeadings(columns).map(
    (cells) =>
      html`<tr>${cells.map(
        (cell) =>
          html`<th scope="${cell.columns > 1 ? "colgroup" : "col"}" colspan="${cell.columns}" rowspan="${cell.rows}">${cell.text}</th>`,
      )}</tr>`,
  );
  const body = rows.map((row) => renderRow(words, columns, row, ways));
  return html`<table role="grid" lang="zh-CN"><caption>${caption}</caption><thead>${head}</thead><tbody>${
    rows.length > 0
      ? join(body, "\n")
      : html`<tr><td colspan="${columns.length}">${words["no-rows"]}</td></tr>`
  }</tbody></table>`;
}

function renderRow(words: Words, columns: readonly Column[], row: Row, ways: ReadonlyMap<string, Way>): Html {
  const label = row.fixed?.labelColumn ?? "label";
  return html`<tr data-row="${row.id}">${columns.map((column) => {
    const text = row.cells[column.id] ?? "";
    if (isFigure(column))
      return renderFigure(words, row.id, column.id, text, ways.get(`${row.id}/${column.id}`));
    return column.id === label
      ? html`<th scope="row" class="depth-${Math.min(row.depth, 4)}">${text}</th>`
      : html`<td>${text}</td>`;
  })}</tr>`;
}

/** The cell of a figure: its state is a mark for the eye, and a word for the ear. */
function renderFigure(words: Words, row: string, field: string, text: string, way: Way | undefined): Html {
  const mark = way === undefined ? "" : words.marks[way];
  const spoken = way === undefined ? (text === "" ? words.ways.none : "") : words.ways[way];
  return html`<td class="figure ${way ?? "none"}" tabindex="-1" data-row="${row}" data-field="${field}">${text}${
    mark && html`<span class="mark" aria-hidden="true">${mark}</span>`
  }${spoken && html`<span class="spoken"> ${spoken}</span>`}</td>`;
}

/** A table by its title, a unit's with the unit's name before it. */
export const nameTable = (words: Words, { scope, view }: ReviewTable): string =>
  `${scope.id === "department" ? "" : say(words.scope, { name: scope.name })}${view.title}`;
