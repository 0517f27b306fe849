import type { Archive } from "../../archive/archive.ts";
import { findCellPath, findRelationPath } from "../../archive/paths/cellPaths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { writeStatement } from "../../archive/words/statements.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html, join } from "../kit/html.ts";

/**
 * A relation that a stated figure stands in: what came of it, its statement, which leads to its arithmetic, and the other cells, which
 * lead to their rows.
 */
export function renderFactCheck(
  { language, link, ui }: Edition,
  archive: Archive,
  scope: ScopeView,
  relation: Evaluated,
): Html {
  const ledger = link(findRelationPath(archive, scope, relation.id));
  const cells = [...relation.left, ...relation.right]
    .map(({ cell }) => cell)
    .filter(({ address }) => address.table !== "facts");
  const places = new Map(
    cells.map(({ address, label }) => [findCellPath(archive, scope.entry, address), label]),
  );
  const links = [...places].flatMap(([path, label]) =>
    path === undefined ? [] : [html`<a href="${link(path)}">${label}</a>`],
  );
  const { status } = relation.result;
  const mark = html`<span class="relation-status ${status}">${ui.ledger.status[status]}</span>`;
  const others = links.length > 0 && html`${ui.marks.colon}${join(links, ui.marks.list)}`;
  return html`${mark} <a href="${ledger}">${writeStatement(archive.shared, language, relation.statement)}</a>${others}`;
}
