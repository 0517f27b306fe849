import type { Compared } from "../../archive/figures/comparison.ts";
import type { Dominant } from "../../archive/figures/dominant.ts";
import { type Figure, figurePath } from "../../archive/figures/figures.ts";
import { projectPath } from "../../archive/paths/paths.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { fillHtml, type Html, html } from "../kit/html.ts";
import { renderAmount } from "../kit/renderAmount.ts";

/** A figure as HTML: its amount as printed, linked to where it stands, with its unit and what is uncertain of it; or why there is none. */
export function renderFigure({ ui, link }: Edition, entry: Compared["entry"], figure: Figure): Html {
  const { amount, unit, provenance, absence, factId } = figure;
  if (absence) return html`<span class="unit">${ui.compare.absences[absence]}</span>`;
  const address = link(figurePath(entry, "department", figure));
  const said = factId ? ui.compare.stated : provenance === "printed" ? "" : ui.subject.provenance[provenance];
  const mark = said && html` <span class="unit">${said}</span>`;
  return html`<span class="money"><a href="${address}">${renderAmount(amount)}</a><span class="unit">${unit}</span></span>${mark}`;
}

/** What one project makes of a department's total, where it makes most of it. */
export function renderDominant(
  { ui, link }: Edition,
  entry: Compared["entry"],
  { projectId, name, percent }: Dominant,
): Html {
  const project = html`<a href="${link(projectPath(entry, "department", projectId))}">${name}</a>`;
  return fillHtml(ui.compare.dominant, { percent: fill(ui.compare.percent, { percent }), project });
}
