import { findCellPath } from "../model/cellPaths.ts";
import { writeDifference, writeFigure, writeSides } from "../model/relationText.ts";
import { writeReason, writeStatement } from "../model/statements.ts";
import type { ScopeView } from "../model/tables.ts";
import type { Evaluated } from "../reconciliation/evaluate.ts";
import type { Term } from "../reconciliation/relation.ts";
import { fill } from "../text/text.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./html.ts";

/** A relation as HTML: its statement, its arithmetic with a link to each cell, and what came of it. */
export function renderRelation(edition: Edition, scope: ScopeView, relation: Evaluated): string {
  const { language, ui } = edition;
  const { status } = relation.result;
  const mark = `<span class="relation-status ${status}">${ui.ledger.status[status]}</span>`;
  const arithmetic = relation.skipped
    ? escapeHtml(fill(ui.ledger.reason, { reason: writeReason(language, relation.skipped) }))
    : renderSides(edition, scope, relation);
  const difference = writeDifference(ui, relation);
  const unit = difference && `<br><span class="unit">${escapeHtml(difference)}</span>`;
  return `${mark} ${escapeHtml(writeStatement(language, relation.statement))}<br><span class="arithmetic">${arithmetic}</span>${unit}`;
}

function renderSides(edition: Edition, scope: ScopeView, relation: Evaluated): string {
  const { left, sign, right } = writeSides(edition.ui, relation, (term) => renderTerm(edition, scope, term));
  return `${left} ${sign} ${right}`;
}

/** The figure as printed, with a link to where it stands; its name is for those who hear or hover. */
function renderTerm({ link }: Edition, scope: ScopeView, term: Term): string {
  const address = findCellPath(scope.entry, term.cell.address);
  const figure = escapeHtml(writeFigure(term));
  return address ? `<a href="${escapeHtml(link(address))}" title="${escapeHtml(term.cell.label)}">${figure}</a>` : figure;
}
