import type { Compared } from "../../archive/figures/comparison.ts";
import type { Figure } from "../../archive/figures/figures.ts";
import { rowPath } from "../../archive/paths/paths.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";

/** A figure as HTML: its amount as printed, linked to where it stands, with its unit and what is uncertain of it; or why there is none. */
export function renderFigure(
  { ui, link }: Edition,
  entry: Compared["entry"],
  { tableId, rowId, amount, unit, provenance, absence }: Figure,
): Html {
  if (absence) return html`<span class="unit">${ui.compare.absences[absence]}</span>`;
  const address = link(rowPath(entry, "department", tableId, rowId));
  const mark =
    provenance !== "printed" && html` <span class="unit">${ui.subject.provenance[provenance]}</span>`;
  return html`<span class="money"><a href="${address}">${amount}</a><span class="unit">${unit}</span></span>${mark}`;
}
