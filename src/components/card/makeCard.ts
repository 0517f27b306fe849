import { type Amount, findConcept } from "../../model/amounts.ts";
import type { Ledger } from "../../model/ledger.ts";
import { scopeTitle } from "../../model/names.ts";
import { getShared } from "../../model/site.ts";
import type { ScopeView } from "../../model/tables.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { CardFigure, ScopeCard, SiteCard } from "./card.ts";

const TOTAL = "total-expenditure";
const OTHERS = ["three-public"];

/** What the picture of a scope says: what it plans to spend, its 三公, and whether its figures add up. What is not printed is left out. */
export function makeScopeCard(ui: Ui, ledger: Ledger): ScopeCard {
  const { entry, id, name } = ledger.scope;
  return {
    site: `${ui.site} · ${ui.card.about}`,
    name,
    period: fill(id === "department" ? ui.card.department : ui.card.unit, { year: entry.fiscalYear }),
    total: listFigures(ui, ledger.scope, [TOTAL])[0],
    others: listFigures(ui, ledger.scope, OTHERS),
    verdict: judge(ui, ledger),
  };
}

/** What the picture of all other pages says. */
export function makeSiteCard(ui: Ui): SiteCard {
  return { site: ui.card.about, name: ui.site, promise: ui.card.promise };
}

/** What a scope's picture says, for those who do not see it; without the verdict, which takes longer to find than a page may wait. */
export function describeScopeCard(ui: Ui, scope: ScopeView): string {
  const figures = listFigures(ui, scope, [TOTAL, ...OTHERS]).map(({ name, amount, unit }) => `${name} ${amount} ${unit}`);
  return [scopeTitle(ui, scope), ...figures].join(ui.card.joint);
}

function listFigures(ui: Ui, scope: ScopeView, concepts: readonly string[]): CardFigure[] {
  return concepts.flatMap((concept) => {
    const amount = findConcept(scope, concept);
    return amount ? [{ name: nameFigure(ui, concept, amount), amount: amount.amount, unit: amount.unit }] : [];
  });
}

function nameFigure(ui: Ui, concept: string, { provenance }: Amount): string {
  const name = getShared().statutory.concepts.find(({ id }) => id === concept)?.name ?? concept;
  return fill(ui.card.provenance[provenance], { name });
}

function judge(ui: Ui, { counts, findings }: Ledger): ScopeCard["verdict"] {
  if (findings.length > 0) return { text: fill(ui.card.findings, { count: String(findings.length) }), holds: false };
  const count = counts.balanced + counts.rounding;
  return { text: count > 0 ? fill(ui.card.balanced, { count: String(count) }) : ui.card.unchecked, holds: true };
}
