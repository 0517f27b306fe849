import { disclosureFolder, listBureaus, listYears, readBureau, readDisclosure } from "../read/disclosures.ts";
import type { Format } from "../read/formats/format.ts";
import type { Shared } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import type { Disclosure } from "../schema/disclosure.ts";

/** A bureau with its id, as pages and files know it. */
export interface BureauEntry {
  readonly id: string;
  readonly bureau: Bureau;
}

/** One bureau-year: what its JSON files say, and what they refer to. Rows are read when a page needs them. */
export interface DisclosureEntry extends BureauEntry {
  readonly fiscalYear: string;
  readonly disclosure: Disclosure;
  readonly format: Format;
  /** Files that all disclosures of the archive share: formats, classifications, glosses. */
  readonly shared: Shared;
}

export const nameDisclosure = (bureauId: string, fiscalYear: string): string => disclosureFolder(bureauId, fiscalYear).slice("bureaus/".length);

export const disclosureId = (entry: Pick<DisclosureEntry, "id" | "fiscalYear">): string => nameDisclosure(entry.id, entry.fiscalYear);

/** Order of bureaus on the site: by region, then by id. */
export function byRegion(a: BureauEntry, b: BureauEntry): number {
  return a.bureau.region.code.localeCompare(b.bureau.region.code) || a.id.localeCompare(b.id);
}

/** Every bureau of a valid data folder, by region. */
export function readBureauEntries(root: string): BureauEntry[] {
  return listBureaus(root)
    .flatMap((id) => {
      const bureau = readBureau(root, id).value;
      return bureau ? [{ id, bureau }] : [];
    })
    .sort(byRegion);
}

/** Every disclosure of these bureaus: in their order, each newest year first. */
export function readDisclosureEntries(root: string, bureaus: readonly BureauEntry[], shared: Shared): DisclosureEntry[] {
  return bureaus.flatMap(({ id, bureau }) =>
    listYears(root, id).flatMap((fiscalYear) => {
      const disclosure = readDisclosure(root, id, fiscalYear).value;
      const format = disclosure && shared.formats.get(disclosure.format);
      return disclosure && format ? [{ id, bureau, fiscalYear, disclosure, format, shared }] : [];
    }),
  );
}
