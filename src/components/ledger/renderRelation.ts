import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { writeDifference, writeFigure, writeSides } from "../../archive/words/relationText.ts";
import { writeReason, writeStatement } from "../../archive/words/statements.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { Term } from "../../reconciliation/relation.ts";
import type { Edition } from "../kit/edition.ts";
import { fillHtml, type Html, html, trust } from "../kit/html.ts";
import { renderMoney } from "../kit/renderAmount.ts";

/** A relation as HTML: its statement, its arithmetic with a link to each cell, and what came of it. */
export function renderRelation(
  edition: Edition,
  archive: Archive,
  scope: ScopeView,
  relation: Evaluated,
): Html {
  const { language, ui } = edition;
  const { status } = relation.result;
  const mark = html`<span class="relation-status ${status}">${ui.ledger.status[status]}</span>`;
  const statement = writeStatement(archive.shared, language, relation.statement);
  const arithmetic = relation.skipped
    ? fillHtml(ui.ledger.reason, { reason: writeReason(archive.shared, language, relation.skipped) })
    : renderSides(edition, archive, scope, relation);
  const difference = writeDifference(ui, relation);
  const unit = difference && html`<br><span class="unit">${difference}</span>`;
  return html`${mark} ${statement}<br><span class="arithmetic">${arithmetic}</span>${unit}`;
}

function renderSides(edition: Edition, archive: Archive, scope: ScopeView, relation: Evaluated): Html {
  const { left, sign, right } = writeSides(
    edition.ui,
    relation,
    (term) => renderTerm(edition, archive, scope, term).text,
  );
  // The terms are HTML, and between them stand signs and words of ours.
  return trust(`${left} ${sign} ${right}`);
}

/** The figure as printed, with a link to where it stands; its name is for those who hear or hover. */
export function renderTerm({ link }: Edition, archive: Archive, scope: ScopeView, term: Term): Html {
  const address = findCellPath(archive, scope.entry, term.cell.address);
  const figure = writeFigure(term);
  return address
    ? html`<a href="${link(address)}" title="${term.cell.label}">${renderMoney(figure)}</a>`
    : html`${renderMoney(figure)}`;
}
