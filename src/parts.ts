import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { INDEX } from "./archive/archive.ts";
import { type Made, writeLines } from "./archive/contribution.ts";
import { INDICATORS } from "./archive/indicators/indicators.ts";
import { DIGIT_CHANGES } from "./archive/scope/digitChanges.ts";
import { disclosureId } from "./archive/site.ts";
import { listLines } from "./archive/years/lines.ts";
import { MEASUREMENTS } from "./export/json/measurements.ts";
import { LINE_CONTRIBUTIONS } from "./export/tidy/siteLines.ts";
import { DOCUMENTS } from "./search/build/source.ts";
import { openSite, reopenSite } from "./site.ts";

/**
 * What a build asks of the bundle beside its pages (`scripts/build/parts`): a site is built in parts, each a line of bureaus, by several
 * processes; what spans the site is made of what the parts contribute.
 */

/** Everything that disclosures contribute to what spans the site. */
export const CONTRIBUTIONS = [
  INDEX,
  INDICATORS,
  DIGIT_CHANGES,
  MEASUREMENTS,
  ...LINE_CONTRIBUTIONS,
  DOCUMENTS,
];

const fileOf = (folder: string, name: string, id: string): string => join(folder, id, `${name}.json`);

/** The ids of the bureaus of each part. */
export function listParts(): string[][] {
  return listLines(openSite().archive.bureaus).map((line) => line.map(({ id }) => id));
}

/** How many disclosures these bureaus have. */
export const countDisclosures = (bureaus: readonly string[]): number =>
  openSite().archive.disclosures.filter(({ id }) => bureaus.includes(id)).length;

/** From now on the pages of these bureaus are made, and of no others. */
export function openPart(bureaus: readonly string[]): void {
  reopenSite({ shared: openSite().archive.shared, part: new Set(bureaus) });
}

/** Writes what the open part contributes. */
export function writeContributions(folder: string): void {
  const { archive } = openSite();
  for (const entry of archive.disclosures)
    for (const { name, make } of CONTRIBUTIONS) {
      const file = fileOf(folder, name, disclosureId(entry));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, writeLines(make(archive, entry)));
    }
}

/** From now on what spans the site is made, of what all parts have contributed: in which folder, by bureau. */
export function openWhole(folders: readonly (readonly [bureau: string, folder: string])[]): void {
  const byBureau = new Map(folders);
  const made: Made = (name, entry) =>
    readFileSync(fileOf(byBureau.get(entry.id) ?? "", name, disclosureId(entry)), "utf8");
  reopenSite({ shared: openSite().archive.shared, made });
}
