import { restorationAnchor } from "../../archive/paths/paths.ts";
import type { Restoration, TableView } from "../../archive/scope/tables.ts";
import { translateText } from "../../archive/words/translations.ts";
import type { Shared } from "../../read/shared.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";

/** What was restored or is uncertain: `where` names the cell, `anchor` its row on the page, if it has one. */
export interface NamedRestoration {
  readonly restoration: Restoration;
  readonly where: string;
  readonly anchor: string | undefined;
}

/** What was restored in a table, with a name for each cell. */
export function nameRestorations(ui: Ui, table: TableView): NamedRestoration[] {
  const columns = table.parts.flatMap(({ part }) => part.columns);
  return table.restorations.map((restoration) => {
    const row = table.rows.find(({ id }) => id === restoration.row_id);
    const column =
      columns.find(({ id }) => id === restoration.field)?.heading.join("／") ?? restoration.field;
    const where = row
      ? fill(ui.restoration.cell, { row: row.label || row.number, column })
      : fill(ui.restoration.column, { column });
    return { restoration, where, anchor: row?.id };
  });
}

/** The notes that the marks of restored cells lead to: what the source shows, what was taken, and why. */
export function renderRestorations(
  { ui, language }: Pick<Edition, "ui" | "language">,
  shared: Shared,
  items: readonly NamedRestoration[],
): Html {
  const notes = items.map(({ restoration: item, where, anchor }) => {
    const mark = fill(ui.restoration.mark[item.provenance], { number: String(item.number) });
    const said = [
      item.printed ? fill(ui.restoration.printed, { printed: item.printed }) : ui.restoration.nothing,
      item.taken_as === "?" ? ui.restoration.lost : fill(ui.restoration.taken, { taken: item.taken_as }),
      item.alternatives &&
        fill(ui.restoration.alternatives, {
          alternatives: item.alternatives.replaceAll(";", ui.marks.list),
        }),
      fill(ui.restoration.evidence, { evidence: translateText(shared, language, item.evidence) }),
    ].filter((text) => text !== "");
    const cell = anchor ? html`<a href="#${anchor}">${where}</a>` : where;
    return html`<li id="${restorationAnchor(item.number)}"><strong>${mark}</strong> ${cell}<ul>${said.map((text) => html`<li>${text}</li>`)}</ul></li>`;
  });
  return html`<ul class="restorations">${notes}</ul>`;
}
