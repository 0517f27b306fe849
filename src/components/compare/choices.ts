import type { DisclosureEntry } from "../../archive/site.ts";

/** The disclosures of one place that a reader can choose to compare, as short as can be: all of a site are loaded at once. */
export interface PlaceChoices {
  /** Province and city. */
  readonly place: string;
  /** Id, name and years of each bureau there. */
  readonly bureaus: readonly (readonly [id: string, name: string, years: readonly string[]])[];
}

/** Disclosures that can be put beside others: budgets of whole departments. */
const listBudgets = (disclosures: readonly DisclosureEntry[]): DisclosureEntry[] =>
  disclosures.filter(({ disclosure: { phase, scopes } }) => phase === "budget" && scopes["department"]);

/** The newest budget of each bureau; `disclosures` are by region, each bureau's newest first. */
export const listNewest = (disclosures: readonly DisclosureEntry[]): DisclosureEntry[] =>
  [...Map.groupBy(listBudgets(disclosures), ({ id }) => id).values()].flatMap((years) => years.slice(0, 1));

/** `disclosures` are by region, each bureau's newest first. */
export function listChoices(disclosures: readonly DisclosureEntry[]): PlaceChoices[] {
  const budgets = listBudgets(disclosures);
  const places = Map.groupBy(budgets, ({ bureau }) => bureau.region.path.slice(0, 2).join(" "));
  return [...places].map(([place, entries]) => ({
    place,
    bureaus: [...Map.groupBy(entries, ({ id }) => id)].map(
      ([id, years]) => [id, years[0]?.bureau.name ?? "", years.map(({ fiscalYear }) => fiscalYear)] as const,
    ),
  }));
}
