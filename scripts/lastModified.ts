import { findLatestDate } from "../src/archive/release.ts";
import type { DisclosureEntry } from "../src/archive/site.ts";

/**
 * The day on which what a page shows last changed, by the page's address, for the sitemap: of a disclosure's pages its own, of a bureau's the latest of its
 * disclosures, of all others the latest of the site. Undefined where no day is known.
 */
export function datePages(disclosures: readonly DisclosureEntry[]): (address: string) => string | undefined {
  const days = new Map<string, string | undefined>();
  const keep = (key: string, some: typeof disclosures) => days.set(key, findLatestDate(some));
  keep("", disclosures);
  for (const [id, own] of Map.groupBy(disclosures, (entry) => entry.id)) keep(id, own);
  for (const entry of disclosures) keep(`${entry.id}/${entry.folder}`, [entry]);
  return (address) => {
    const [, bureau = "", folder = ""] = /\/bureaus\/([^/]+)\/(?:([^/]+)\/)?/.exec(address) ?? [];
    const key = [`${bureau}/${folder}`, bureau, ""].find((each) => days.has(each));
    return days.get(key ?? "");
  };
}
