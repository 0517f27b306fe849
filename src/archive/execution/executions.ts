import type { Archive } from "../archive.ts";
import { findMainScope, listScopes, type ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import { compareExecution, type Execution } from "./execution.ts";

/** A scope in the budget of a year and in its final accounts, as far as they are held. */
export interface BothPhases {
  /** The other disclosure of the year, be it without the scope. */
  readonly other: DisclosureEntry | undefined;
  readonly budget: ScopeView | undefined;
  readonly final: ScopeView | undefined;
  readonly execution: Execution | undefined;
}

export function readBothPhases(archive: Archive, scope: ScopeView): BothPhases {
  const { entry, id } = scope;
  const { phase } = entry.disclosure;
  const other = archive.findDisclosure(entry.id, entry.fiscalYear, phase === "budget" ? "final" : "budget");
  const held = other && listScopes(other).includes(id) ? archive.readScope(other, id) : undefined;
  const [budget, final] = phase === "budget" ? [scope, held] : [held, scope];
  return { other, budget, final, execution: final && compareExecution(budget, final) };
}

/** What was spent of each year's budget, where any of these disclosures tell it. */
export function listExecutions(
  archive: Archive,
  disclosures: readonly DisclosureEntry[],
): { readonly final: ScopeView; readonly budget: ScopeView | undefined; readonly execution: Execution }[] {
  return disclosures.flatMap((entry) => {
    const main = entry.disclosure.phase === "final" ? findMainScope(entry) : undefined;
    if (main === undefined) return [];
    const { budget, final, execution } = readBothPhases(archive, archive.readScope(entry, main));
    return final && execution ? [{ final, budget, execution }] : [];
  });
}
