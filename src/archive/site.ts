import {
  disclosureFolder,
  listBureaus,
  listDisclosures,
  listReplaced,
  readBureau,
  readDisclosure,
} from "../read/disclosures.ts";
import { listFile } from "../read/facts.ts";
import { fileExists } from "../read/files/files.ts";
import type { Format } from "../read/formats/format.ts";
import type { Shared } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import { type Disclosure, LISTS_WITH_STATUS } from "../schema/disclosure.ts";
import { type FolderName, nameFolder, parseFolder } from "../schema/disclosureFolder.ts";

/** A bureau with its id, as pages and files know it. */
export interface BureauEntry {
  readonly id: string;
  readonly bureau: Bureau;
}

/** One bureau, year and phase: what its JSON files say, and what they refer to. Rows are read when a page needs them. */
export interface DisclosureEntry extends BureauEntry {
  /** Name of its folder: the year, with `-final` behind it for final accounts; of a text that was replaced, the path within it. */
  readonly folder: string;
  readonly fiscalYear: string;
  readonly disclosure: Disclosure;
  readonly format: Format;
  /** Files that all disclosures of the archive share: formats, classifications, glosses. */
  readonly shared: Shared;
}

export const nameDisclosure = (bureauId: string, folder: string): string =>
  disclosureFolder(bureauId, folder).slice("bureaus/".length);

export const disclosureId = (entry: Pick<DisclosureEntry, "id" | "folder">): string =>
  nameDisclosure(entry.id, entry.folder);

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
export function readDisclosureEntries(
  root: string,
  bureaus: readonly BureauEntry[],
  shared: Shared,
): DisclosureEntry[] {
  return bureaus.flatMap((bureau) =>
    listDisclosures(root, bureau.id).flatMap((folder) => {
      const name = parseFolder(folder);
      return name ? readDisclosureEntry(root, bureau, name, shared) : [];
    }),
  );
}

/** The texts that a disclosure replaced and of which something is entered, the oldest first: none is a disclosure of the site. */
export function readReplacedEntries(root: string, entry: DisclosureEntry): DisclosureEntry[] {
  const { id, fiscalYear, disclosure, shared } = entry;
  return listReplaced(root, id, { fiscalYear, phase: disclosure.phase }, disclosure).flatMap((name) =>
    readDisclosureEntry(root, entry, name, shared),
  );
}

function readDisclosureEntry(
  root: string,
  { id, bureau }: BureauEntry,
  name: FolderName,
  shared: Shared,
): DisclosureEntry[] {
  const folder = nameFolder(name);
  const read = readDisclosure(root, id, folder).value;
  const disclosure = read && noteMissingLists(root, disclosureFolder(id, folder), read);
  const format = disclosure && shared.formats.get(disclosure.format);
  const { fiscalYear } = name;
  return disclosure && format ? [{ id, bureau, folder, fiscalYear, disclosure, format, shared }] : [];
}

/** A list without a file of which the disclosure says nothing is not entered yet: only a disclosure that no person has looked at has such lists. */
function noteMissingLists(root: string, folder: string, disclosure: Disclosure): Disclosure {
  const note = (
    scope: string,
    { lists, ...rest }: Disclosure["scopes"][string],
  ): Disclosure["scopes"][string] => {
    const missing = LISTS_WITH_STATUS.filter(
      (list) => !lists[list] && !fileExists(root, listFile(`${folder}/${scope}`, list)),
    );
    return {
      ...rest,
      lists: {
        ...lists,
        ...Object.fromEntries(missing.map((list) => [list, { status: "not-entered", notes: [] }])),
      },
    };
  };
  return {
    ...disclosure,
    scopes: Object.fromEntries(
      Object.entries(disclosure.scopes).map(([scope, entry]) => [scope, note(scope, entry)]),
    ),
  };
}
