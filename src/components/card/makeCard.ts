import { listPrintedFigures } from "../../archive/figures/figures.ts";
import { cardPath } from "../../archive/paths/paths.ts";
import { groupCauses } from "../../archive/scope/causes.ts";
import type { Ledger } from "../../archive/scope/ledger.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { findReview } from "../../archive/scope/wayIn.ts";
import { entryWords, figureTitle, scopeTitle } from "../../archive/words/names.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { CardFigure, CardPicture, ScopeCard, SiteCard } from "./card.ts";

const TOTAL = "total-expenditure";
const OTHERS = ["three-public"];

/** What the picture of a scope says: what it plans to spend, its 三公, and whether its figures add up. What is not printed is left out. */
export function makeScopeCard(ui: Ui, ledger: Ledger): ScopeCard {
  const { entry, id, name } = ledger.scope;
  return {
    site: `${ui.site} · ${ui.card.about}`,
    name,
    period: fill(id === "department" ? ui.card.department : ui.card.unit, entryWords(ui, entry)),
    total: readFigures(ui, ledger.scope, [TOTAL])[0],
    others: readFigures(ui, ledger.scope, OTHERS),
    verdict: judge(ui, ledger),
  };
}

/** What the picture of all other pages says. */
export function makeSiteCard(ui: Ui): SiteCard {
  return { site: ui.card.about, name: ui.site, promise: ui.card.promise };
}

/** Where the picture of a scope is, and what it says; without the verdict, which takes longer to find than each page may wait. */
export function describeScopeCard(ui: Ui, scope: ScopeView): CardPicture {
  const figures = readFigures(ui, scope, [TOTAL, ...OTHERS]).map(
    ({ name, amount, unit }) => `${name} ${amount} ${unit}`,
  );
  return {
    path: cardPath(scope.entry, scope.id),
    alt: [scopeTitle(ui, scope), ...figures].join(ui.marks.comma),
  };
}

/** The figures of a scope as the picture says them. */
function readFigures(ui: Ui, scope: ScopeView, concepts: readonly string[]): CardFigure[] {
  return listPrintedFigures(scope, concepts).map((figure) => ({
    name: figureTitle(ui, figure),
    amount: figure.amount,
    unit: figure.unit,
  }));
}

function judge(ui: Ui, { scope, counts, findings }: Ledger): ScopeCard["verdict"] {
  const review = findReview(scope.entry.disclosure);
  if (review !== "reviewed") return { text: ui.review.short[review], holds: false };
  const causes = groupCauses(findings).length;
  if (causes > 0) return { text: fill(ui.card.findings, { count: String(causes) }), holds: false };
  const count = counts.balanced + counts.rounding;
  return {
    text: count > 0 ? fill(ui.card.balanced, { count: String(count) }) : ui.card.unchecked,
    holds: true,
  };
}
