import type { YearColumn } from "../../archive/years/columns.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** A year as its column is called; with its bureau where the columns are of several. */
export function nameYear(ui: Ui, columns: readonly YearColumn[], { entry }: YearColumn): string {
  const title = columns.some((other) => other.entry.id !== entry.id) ? ui.years.yearOf : ui.years.year;
  return fill(title, { year: entry.fiscalYear, name: entry.bureau.shortName });
}
