import { disclosureFolder, listBureaus, listYears, readBureau, readDisclosure } from "../read/disclosures.ts";
import { readShared, type Shared } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import type { Disclosure } from "../schema/disclosure.ts";

/** A bureau with its id, as pages and files know it. */
export interface BureauEntry {
  readonly id: string;
  readonly bureau: Bureau;
}

/** One bureau-year: what its JSON files say. Rows are read when a page needs them. */
export interface DisclosureEntry extends BureauEntry {
  readonly fiscalYear: string;
  readonly disclosure: Disclosure;
}

/** The data folder of this build. */
export const dataRoot = process.env["MINGZHANG_DATA"] ?? "data";

export const disclosureId = (entry: DisclosureEntry): string => disclosureFolder(entry.id, entry.fiscalYear).slice("bureaus/".length);

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

/** Every disclosure of a valid data folder: bureaus by region, each newest year first. */
export function readDisclosureEntries(root: string): DisclosureEntry[] {
  return readBureauEntries(root).flatMap(({ id, bureau }) =>
    listYears(root, id).flatMap((fiscalYear) => {
      const disclosure = readDisclosure(root, id, fiscalYear).value;
      return disclosure ? [{ id, bureau, fiscalYear, disclosure }] : [];
    }),
  );
}

/** The disclosure of a bureau for one year, or undefined where we do not hold it. */
export function readDisclosureEntry(root: string, { id, bureau }: BureauEntry, fiscalYear: string): DisclosureEntry | undefined {
  const { value: disclosure } = readDisclosure(root, id, fiscalYear);
  return disclosure && { id, bureau, fiscalYear, disclosure };
}

let shared: Shared | undefined;

/** What all disclosures share, read once for a build. */
export function getShared(): Shared {
  shared ??= readShared(dataRoot).value;
  return shared;
}

/** Forgets what was read, when a data file has changed under a running server. */
export function forgetShared(): void {
  shared = undefined;
}
