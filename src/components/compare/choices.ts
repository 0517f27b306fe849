import type { DisclosureEntry } from "../../archive/site.ts";

/** The disclosures of one place that a reader can choose to compare, as short as can be: all of a site are loaded at once. */
export interface PlaceChoices {
  /** Province and city. */
  readonly place: string;
  /** Id, name and years of each bureau there. */
  readonly bureaus: readonly (readonly [id: string, name: string, years: readonly string[]])[];
}

/** Budgets only; `disclosures` are by region, each bureau's newest first. */
export function listChoices(disclosures: readonly DisclosureEntry[]): PlaceChoices[] {
  const budgets = disclosures.filter(
    ({ disclosure: { phase, scopes } }) => phase === "budget" && scopes["department"],
  );
  const places = Map.groupBy(budgets, ({ bureau }) => bureau.region.path.slice(0, 2).join(" "));
  return [...places].map(([place, entries]) => ({
    place,
    bureaus: [...Map.groupBy(entries, ({ id }) => id)].map(
      ([id, years]) => [id, years[0]?.bureau.name ?? "", years.map(({ fiscalYear }) => fiscalYear)] as const,
    ),
  }));
}
