import { toYuan } from "../../money.ts";
import { normalizeSubjectName } from "../../text/labels.ts";
import type { Amount } from "../scope/amounts.ts";
import type { FactView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";
import type { Whole } from "../years/wholes.ts";

/** A budgeted amount: a cell of a table, or a figure that the explanation states. */
export type Planned = Pick<Amount, "amount" | "unit" | "yuan"> &
  ({ readonly cell: Amount } | { readonly fact: FactView });

/** The table of which explanations of final accounts state the budget at the year's beginning, and the keys of those figures. */
export const STATED_TABLE = "general-public-expenditure";
const [WHOLE, SUBJECT] = ["fiscal-general-initial", "subject-initial"];

/** The budget that final accounts state, by the codes of the table's subjects, the whole under an empty one. */
export interface StatedPlan {
  readonly placed: ReadonlyMap<string, Planned>;
  /** Of subjects whose name no row of the table has, or several, or that are stated twice. */
  readonly unplaced: readonly FactView[];
}

export function readStated(
  { entry, lists: { facts } }: ScopeView,
  spent: ReadonlyMap<string, Whole>,
): StatedPlan {
  const plan = (fact: FactView): Planned => ({
    amount: fact.value,
    unit: fact.unit,
    yuan: toYuan(fact.value, entry.shared.yuan.get(fact.unit) ?? "1"),
    fact,
  });
  const whole = facts.find(({ key }) => key === WHOLE);
  const placed = new Map(whole ? [["", plan(whole)]] : []);
  const leaves = Map.groupBy(listLeaves(spent), ({ label }) => normalizeSubjectName(label));
  const stated = Map.groupBy(
    facts.filter(({ key }) => key === SUBJECT),
    ({ label }) => normalizeSubjectName(label),
  );
  const unplaced: FactView[] = [];
  for (const [name, own] of stated) {
    const [[fact, ...again], [leaf, ...others]] = [own, leaves.get(name) ?? []];
    if (fact && leaf && leaf.rows === 1 && again.length + others.length === 0)
      placed.set(leaf.code, plan(fact));
    else unplaced.push(...own);
  }
  return { placed, unplaced };
}

/** Subjects below which the table has none. */
function listLeaves(wholes: ReadonlyMap<string, Whole>): Whole[] {
  const codes = [...wholes.keys()];
  return [...wholes.values()].filter(
    ({ code }) => !codes.some((other) => other !== code && other.startsWith(code)),
  );
}
