import type { Compared } from "../model/comparison.ts";
import type { Figure } from "../model/figures.ts";
import { rowPath } from "../model/paths.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";

/** A figure as HTML: its amount as printed, linked to where it stands, with its unit and what is uncertain of it; or why there is none. */
export function renderFigure({ ui, link }: Edition, entry: Compared["entry"], { tableId, rowId, amount, unit, provenance, absence }: Figure): string {
  if (absence) return `<span class="unit">${escapeHtml(ui.compare.absences[absence])}</span>`;
  const address = escapeHtml(link(rowPath(entry, "department", tableId, rowId)));
  const mark = provenance === "printed" ? "" : ` <span class="unit">${escapeHtml(ui.subject.provenance[provenance])}</span>`;
  return `<span class="money"><a href="${address}">${escapeHtml(amount)}</a><span class="unit">${escapeHtml(unit)}</span></span>${mark}`;
}
