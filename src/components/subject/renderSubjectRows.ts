import { writeShare } from "../../archive/figures/comparison.ts";
import type { SubjectRow } from "../../archive/figures/subjects.ts";
import { rowPath } from "../../archive/paths/paths.ts";
import { scopeTitle } from "../../archive/words/names.ts";
import { isAmount } from "../../money.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html, join } from "../kit/html.ts";
import { renderAmount } from "../kit/renderAmount.ts";
import { renderHeading, renderTableShell } from "../kit/tableShell.ts";
import { listSortValues } from "../table/sorting.ts";

/**
 * The rows on which a subject is printed as one string of HTML: a captioned table in a focusable region, one group of rows for each
 * scope, each row linked to where it is printed. A string, because a site has hundreds of thousands.
 */
export function renderSubjectRows(
  edition: Edition,
  rows: readonly SubjectRow[],
  captionId: string,
  caption: string,
): Html {
  const t = edition.ui.subject;
  const values = listSortValues(rows[0]?.entry.shared.yuan ?? new Map(), rows);
  const sortValues = new Map(rows.map((row, index) => [row, values?.[index]]));
  const groups = [
    ...Map.groupBy(rows, ({ entry, scope }) => `${entry.id}/${entry.folder}/${scope}`).values(),
  ];
  const bodies = groups.map((group) => {
    const lines = group.map((row, index) => {
      const scope = index === 0 && renderScope(edition, row, group.length);
      return html`<tr>${scope}${renderCells(edition, row, sortValues.get(row))}</tr>`;
    });
    return html`<tbody>${join(lines, "\n")}</tbody>\n`;
  });
  const headings = [
    renderHeading(t.scope, { kind: "name" }),
    renderHeading(t.table),
    renderHeading(t.amount, { kind: "amount", sort: values && 2 }),
    renderHeading(t.share, { kind: "amount" }),
    renderHeading(t.name),
  ];
  return renderTableShell(edition, { captionId, caption, head: html`<tr>${headings}</tr>`, bodies });
}

function renderScope({ ui }: Edition, { entry, scope }: SubjectRow, rows: number): Html {
  return html`<th scope="rowgroup" rowspan="${rows}">${scopeTitle(ui, { entry, id: scope })}</th>`;
}

/** `value` is what the row is sorted by where its amount as printed does not serve. */
function renderCells({ ui, link }: Edition, row: SubjectRow, value: string | undefined): Content[] {
  const { entry, scope, tableId, table, rowId, name, beside, amount, unit, share, provenance } = row;
  const address = link(rowPath(entry, scope, tableId, rowId));
  const names = fill(ui.marks.brackets, { text: beside.join(ui.marks.comma) });
  const others = beside.length > 0 && html` <span class="unit">${names}</span>`;
  const mark =
    provenance !== "printed" && html` <span class="unit">${ui.subject.provenance[provenance]}</span>`;
  const figure = amount === undefined ? ui.subject.parts : renderAmount(amount);
  const inUnit = amount !== undefined && isAmount(amount) && html`<span class="unit">${unit}</span>`;
  return [
    html`<td class="text"><a href="${address}">${table}</a></td>`,
    html`<td class="amount money"${value && html` data-value="${value}"`}>${figure}${inUnit}${mark}</td>`,
    html`<td class="amount">${writeShare(ui, share, amount ?? "")}</td>`,
    html`<td class="text">${name}${others}</td>`,
  ];
}
