import { writeShare } from "../model/comparison.ts";
import { scopeTitle } from "../model/names.ts";
import { rowPath } from "../model/paths.ts";
import type { SubjectRow } from "../model/subjects.ts";
import { isAmount } from "../money.ts";
import { fill } from "../text/text.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";
import { listSortValues } from "./sorting.ts";

/**
 * The rows on which a subject is printed as one string of HTML: a captioned table in a focusable region, one group of rows for each
 * scope, each row linked to where it is printed. A string, because a site has hundreds of thousands. Every text is escaped here.
 */
export function renderSubjectRows(edition: Edition, rows: readonly SubjectRow[], captionId: string, caption: string): string {
  const t = edition.ui.subject;
  const headings = [t.scope, t.table, t.name]
    .map((heading, index) => `<th scope="col"${index === 0 ? ' class="name"' : ""}>${escapeHtml(heading)}</th>`)
    .join("");
  const values = listSortValues(rows);
  const sortValues = new Map(rows.map((row, index) => [row, values?.[index]]));
  const groups = [...Map.groupBy(rows, ({ entry, scope }) => `${entry.id}/${entry.fiscalYear}/${scope}`).values()];
  return [
    `<section class="table-region" tabindex="0" aria-labelledby="${captionId}">`,
    `<table class="statutory"><caption id="${captionId}">${escapeHtml(caption)}</caption>`,
    `<thead><tr>${headings}<th scope="col" class="amount"${values ? ' data-sort="3"' : ""}>${escapeHtml(t.amount)}</th>`,
    `<th scope="col" class="amount">${escapeHtml(t.share)}</th></tr></thead>`,
    ...groups.map(
      (group) =>
        `<tbody>${group.map((row, index) => `<tr>${index === 0 ? renderScope(edition, row, group.length) : ""}${renderCells(edition, row, sortValues.get(row))}</tr>`).join("\n")}</tbody>`,
    ),
    "</table></section>",
  ].join("\n");
}

function renderScope({ ui }: Edition, { entry, scope }: SubjectRow, rows: number): string {
  return `<th scope="rowgroup" rowspan="${rows}">${escapeHtml(scopeTitle(ui, { entry, id: scope }))}</th>`;
}

/** `value` is what the row is sorted by where its amount as printed does not serve. */
function renderCells({ ui, link }: Edition, row: SubjectRow, value: string | undefined): string {
  const { entry, scope, tableId, table, rowId, name, beside, amount, unit, share, provenance } = row;
  const address = escapeHtml(link(rowPath(entry, scope, tableId, rowId)));
  const others = beside.length > 0 ? ` <span class="unit">${escapeHtml(fill(ui.marks.brackets, { text: beside.join(ui.marks.comma) }))}</span>` : "";
  const mark = provenance === "printed" ? "" : ` <span class="unit">${escapeHtml(ui.subject.provenance[provenance])}</span>`;
  const figure = amount === undefined ? escapeHtml(ui.subject.parts) : escapeHtml(amount);
  const inUnit = amount !== undefined && isAmount(amount) ? `<span class="unit">${escapeHtml(unit)}</span>` : "";
  return [
    `<td class="text"><a href="${address}">${escapeHtml(table)}</a></td>`,
    `<td class="text">${escapeHtml(name)}${others}</td>`,
    `<td class="amount money"${value ? ` data-value="${value}"` : ""}>${figure}${inUnit}${mark}</td>`,
    `<td class="amount">${escapeHtml(writeShare(ui, share, amount ?? ""))}</td>`,
  ].join("");
}
