import type { DisclosureEntry } from "../../archive/site.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** The year of a disclosure as a cell of a table says it: of final accounts with the word. */
export function nameYear(ui: Ui, { fiscalYear, disclosure }: DisclosureEntry): string {
  return disclosure.phase === "final" ? fill(ui.bureau.final, { year: fiscalYear }) : fiscalYear;
}

/** Year and phase in full: 2025年预算, 2024年决算. */
export function nameYearAndPhase(ui: Ui, { fiscalYear, disclosure }: DisclosureEntry): string {
  return fill(ui.yearLists.name, { year: fiscalYear, phase: ui.phases[disclosure.phase] });
}
