import { type DisclosureEntry, disclosureId } from "./site.ts";

/** What each disclosure adds to something that spans the site: it follows from that disclosure and those of its line of bureaus alone. */
export interface Contribution<Source, Lines> {
  readonly name: string;
  readonly make: (source: Source, entry: DisclosureEntry) => Lines;
}

/** Contributions that were made before, by name and disclosure, as `writeLines` writes them. */
export type Made = (name: string, entry: DisclosureEntry) => string;

/** A contribution as JSON; of disclosures that its lines name, which stand under `entry`, only their ids. */
export const writeLines = (lines: unknown): string =>
  JSON.stringify(lines, (key, value) => (key === "entry" ? disclosureId(value as DisclosureEntry) : value));

/** A contribution again, with the disclosures that `find` knows by their ids. */
export function readLines<Lines>(text: string, find: (id: string) => DisclosureEntry): Lines {
  // Most lines name no disclosure, and reading without looking at each value is many times as fast.
  return text.includes('"entry":')
    ? JSON.parse(text, (key, value) => (key === "entry" ? find(value) : value))
    : JSON.parse(text);
}
