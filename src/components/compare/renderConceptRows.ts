import { type Compared, pickFigure, writeConceptShare } from "../../archive/figures/comparison.ts";
import type { Concept } from "../../archive/figures/figures.ts";
import { bureauPath, disclosurePath } from "../../archive/paths/paths.ts";
import { levelOf } from "../../read/regionCodes.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html } from "../kit/html.ts";
import { renderHeading, renderTableShell } from "../kit/tableShell.ts";
import { renderDominant, renderFigure } from "./renderFigure.ts";

/** Disclosures below each other in one concept, as one string of HTML: a captioned table in a focusable region. */
export function renderConceptRows(
  edition: Edition,
  concept: Concept,
  compared: readonly Compared[],
  captionId: string,
  caption: string,
): Html {
  const { columns } = edition.ui.compare;
  const whole = compared[0]?.entry.shared.statutory.concepts.find(({ id }) => id === concept.whole)?.name;
  const headings = [
    renderHeading(columns.bureau, { kind: "name" }),
    renderHeading(columns.year),
    renderHeading(columns.amount, { kind: "amount" }),
    whole !== undefined && renderHeading(fill(columns.share, { whole }), { kind: "amount" }),
    renderHeading(columns.place),
    renderHeading(columns.name),
    renderHeading(columns.members),
    renderHeading(columns.rank),
  ];
  const rows = compared.map((each) => html`<tr>${renderCells(edition, concept, each)}</tr>\n`);
  return renderTableShell(edition, {
    captionId,
    caption,
    head: html`<tr>${headings}</tr>`,
    bodies: html`<tbody>${rows}</tbody>`,
  });
}

function renderCells(edition: Edition, concept: Concept, compared: Compared): Content[] {
  const { ui, link } = edition;
  const { entry, members, rank } = compared;
  const { code, path } = entry.bureau.region;
  const figure = pickFigure(compared, concept.id);
  const linked = (to: string, text: string): Html => html`<a href="${link(to)}">${text}</a>`;
  const place = fill(ui.compare.place, { path: path.join(" "), level: ui.levelsOfGovernment[levelOf(code)] });
  const count =
    members === undefined ? ui.compare.noMembers : fill(ui.compare.members, { count: String(members) });
  /** Of the whole, and not of its parts, it is said what swells it. */
  const note =
    concept.whole === undefined && compared.dominant && renderDominant(edition, entry, compared.dominant);
  return [
    html`<th scope="row">${linked(bureauPath(entry.id), entry.bureau.name)}</th>`,
    html`<td class="year">${linked(disclosurePath(entry), entry.fiscalYear)}</td>`,
    html`<td class="amount">${renderFigure(edition, entry, figure)}${note && html`<br><span class="unit">${note}</span>`}</td>`,
    concept.whole !== undefined && html`<td class="amount">${writeConceptShare(ui, compared, concept)}</td>`,
    html`<td class="text">${place}</td>`,
    html`<td class="text">${figure.printedName}</td>`,
    html`<td>${count}</td>`,
    html`<td class="text">${rank}</td>`,
  ];
}
