import { compareAmounts, isAmount, shareOf, toYuan } from "../../money.ts";
import type { ScopeView } from "../scope/tables.ts";
import { findFigure } from "./figures.ts";

/** A project that is most of what a department spends, such as subsidies that it only passes on: its total says little of the department. */
export interface Dominant {
  readonly projectId: string;
  readonly name: string;
  /** Per cent of all expenditure, two decimals. */
  readonly percent: string;
}

/** Per cent of a department's expenditure from which on one project dominates it. */
const FROM = "50";

export function findDominant(scope: ScopeView): Dominant | undefined {
  const { entry, lists } = scope;
  const concept = entry.shared.statutory.concepts.find(({ id }) => id === "total-expenditure");
  const total = concept && findFigure(scope, concept).yuan;
  if (!total) return undefined;
  const shares = lists.projects.flatMap(({ id, name, budget, unit }) => {
    const rate = entry.shared.yuan.get(unit);
    const percent =
      id !== "overall" && rate !== undefined && isAmount(budget)
        ? shareOf(toYuan(budget, rate), total, 100)
        : undefined;
    return percent !== undefined && compareAmounts(percent, FROM) >= 0
      ? [{ projectId: id, name, percent }]
      : [];
  });
  return shares[0];
}
