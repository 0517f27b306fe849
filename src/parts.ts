import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Archive, INDEX } from "./archive/archive.ts";
import { type Made, writeLines } from "./archive/contribution.ts";
import { INDICATORS } from "./archive/indicators/indicators.ts";
import { DIGIT_CHANGES } from "./archive/scope/digitChanges.ts";
import { disclosureId } from "./archive/site.ts";
import { listLines } from "./archive/years/lines.ts";
import { MEASUREMENTS } from "./export/json/measurements.ts";
import { LINE_CONTRIBUTIONS } from "./export/tidy/siteLines.ts";
import { GROUPS } from "./groups.ts";
import { DOCUMENTS } from "./search/build/source.ts";
import { openSite, reopenSite } from "./site.ts";

export { findGroup, listGroupsOf } from "./groups.ts";

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

let all: Archive | undefined;

/** Everything that the site is made from, read once. */
function openAll(): Archive {
  all ??= openSite().archive;
  return all;
}

/** From now on the pages of these bureaus are made, and of no others. */
export function openPart(bureaus: readonly string[]): void {
  reopenSite({ known: openAll(), part: new Set(bureaus) });
}

/** Writes what the open part contributes; a hash of it by the name of the contribution. */
export function writeContributions(folder: string): Record<string, string> {
  const { archive } = openSite();
  const sums = new Map(CONTRIBUTIONS.map(({ name }) => [name, createHash("sha256")] as const));
  for (const entry of archive.disclosures)
    for (const { name, make } of CONTRIBUTIONS) {
      const id = disclosureId(entry);
      const file = fileOf(folder, name, id);
      const text = writeLines(make(archive, entry));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      sums.get(name)?.update(`${id}\n${text}\n`);
    }
  return Object.fromEntries(Array.from(sums, ([name, sum]) => [name, sum.digest("hex")]));
}

/** What all parts have contributed: in which folder, by bureau. */
export type Folders = readonly (readonly [bureau: string, folder: string])[];

const openMade = (folders: Folders): Made => {
  const byBureau = new Map(folders);
  return (name, entry) =>
    readFileSync(fileOf(byBureau.get(entry.id) ?? "", name, disclosureId(entry)), "utf8");
};

/** From now on a group of what spans the site is made, which can ask for nothing but its own contributions. */
export function openGroup(folders: Folders, name: string): void {
  const group = GROUPS.find((each) => each.name === name);
  if (!group) throw new Error(`No group ${name}`);
  reopenSite({ known: openAll(), made: openMade(folders), only: new Set(group.contributions) });
}

/** From now on the rest of what spans the site is made, of which all else stands in the folder `published`. */
export function openRest(folders: Folders, published: string): void {
  reopenSite({ known: openAll(), made: openMade(folders) }, published);
}
