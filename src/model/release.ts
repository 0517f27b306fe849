import { type DisclosureEntry, getShared } from "./site.ts";

/** The latest day on which a disclosure was published or read, as `2026-11-22`; undefined where no day is known. */
export function findLatestDate(entries: readonly DisclosureEntry[]): string | undefined {
  const dates = entries.flatMap((entry) => [entry.disclosure.published, getShared().sources.get(entry.disclosure.source)?.date_read ?? "unknown"]);
  return dates
    .filter((date) => date !== "unknown")
    .sort()
    .at(-1);
}

/** The first and the last fiscal year of some disclosures; undefined of none. */
export function findYears(entries: readonly DisclosureEntry[]): readonly [string, string] | undefined {
  const years = entries.map((entry) => entry.fiscalYear).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}
