import { type Compared, pickFigure, writeConceptShare } from "../model/comparison.ts";
import type { Concept } from "../model/figures.ts";
import { bureauPath, disclosurePath } from "../model/paths.ts";
import { levelOf } from "../model/regions.ts";
import { fill } from "../text/text.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";
import { renderFigure } from "./renderFigure.ts";

/** Disclosures below each other in one concept, as one string of HTML: a captioned table in a focusable region. Every text is escaped here. */
export function renderConceptRows(edition: Edition, concept: Concept, compared: readonly Compared[], captionId: string, caption: string): string {
  const { columns } = edition.ui.compare;
  const whole = compared[0]?.entry.shared.statutory.concepts.find(({ id }) => id === concept.whole)?.name;
  const head = (text: string, kind?: string): string => `<th scope="col"${kind ? ` class="${kind}"` : ""}>${escapeHtml(text)}</th>`;
  const headings = [
    head(columns.bureau, "name"),
    head(columns.year),
    head(columns.amount, "amount"),
    ...(whole === undefined ? [] : [head(fill(columns.share, { whole }), "amount")]),
    head(columns.place),
    head(columns.name),
    head(columns.members),
    head(columns.rank),
  ];
  return [
    `<section class="table-region" tabindex="0" aria-labelledby="${captionId}">`,
    `<table class="statutory"><caption id="${captionId}">${escapeHtml(caption)}</caption>`,
    `<thead><tr>${headings.join("")}</tr></thead><tbody>`,
    ...compared.map((each) => `<tr>${renderCells(edition, concept, each)}</tr>`),
    "</tbody></table></section>",
  ].join("\n");
}

function renderCells(edition: Edition, concept: Concept, compared: Compared): string {
  const { ui, link } = edition;
  const { entry, members, rank } = compared;
  const { code, path } = entry.bureau.region;
  const figure = pickFigure(compared, concept.id);
  const linked = (to: string, text: string): string => `<a href="${escapeHtml(link(to))}">${escapeHtml(text)}</a>`;
  const place = fill(ui.compare.place, { path: path.join(" "), level: ui.levelsOfGovernment[levelOf(code)] });
  return [
    `<th scope="row">${linked(bureauPath(entry.id), entry.bureau.name)}</th>`,
    `<td>${linked(disclosurePath(entry), entry.fiscalYear)}</td>`,
    `<td class="amount">${renderFigure(edition, entry, figure)}</td>`,
    ...(concept.whole === undefined ? [] : [`<td class="amount">${escapeHtml(writeConceptShare(ui, compared, concept))}</td>`]),
    `<td class="text">${escapeHtml(place)}</td>`,
    `<td class="text">${escapeHtml(figure.printedName)}</td>`,
    `<td>${escapeHtml(members === undefined ? ui.compare.noMembers : fill(ui.compare.members, { count: String(members) }))}</td>`,
    `<td class="text">${escapeHtml(rank)}</td>`,
  ].join("");
}
