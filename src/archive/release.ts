import { findSources } from "../read/sources.ts";
import type { DisclosureEntry } from "./site.ts";

/** The latest day on which a disclosure was published, read or corrected, as `2026-11-22`; undefined where no day is known. */
export function findLatestDate(entries: readonly DisclosureEntry[]): string | undefined {
  const dates = entries.flatMap(({ disclosure, shared }) => [
    disclosure.published,
    ...findSources(shared, disclosure).map((source) => source.date_read),
    ...disclosure.revisions.map((revision) => revision.date),
  ]);
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
