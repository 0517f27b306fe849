import type { Planned } from "../../archive/execution/statedPlan.ts";
import { factPath, rowPath } from "../../archive/paths/paths.ts";
import type { Amount } from "../../archive/scope/amounts.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import type { Plan } from "../../schema/vocabulary.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { renderAmount } from "../kit/renderAmount.ts";

/** A scope in the two phases of a year, as far as they are held. */
interface Phases {
  readonly budget: ScopeView | undefined;
  readonly final: ScopeView | undefined;
}

/** A printed amount with its unit, linked to its row. */
export const renderCell = (
  link: Edition["link"],
  of: ScopeView | undefined,
  amount: Amount | undefined,
): Html | undefined =>
  of && amount && renderLinked(link(rowPath(of.entry, of.id, amount.table.id, amount.row.id)), amount);

/** A budgeted amount with its unit, linked to where it is told: a row of the budget or of the final accounts, or their explanation. */
export function renderPlanned(
  link: Edition["link"],
  { budget, final }: Phases,
  plan: Plan,
  planned: Planned | undefined,
): Html | undefined {
  const of = plan === "budget" ? budget : final;
  if (!planned || !of) return undefined;
  return "cell" in planned
    ? renderCell(link, of, planned.cell)
    : renderLinked(link(factPath(of.entry, of.id, planned.fact.fact_id)), planned);
}

const renderLinked = (address: string, { amount, unit }: Pick<Amount, "amount" | "unit">): Html =>
  html`<a href="${address}">${renderAmount(amount)}</a><span class="unit">${unit}</span>`;
