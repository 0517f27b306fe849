import { disclosureFolder, readDisclosure } from "../read/disclosures.ts";
import { fileExists } from "../read/files/files.ts";
import { readRecords } from "../read/records.ts";
import type { Shared } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import { type FolderName, nameFolder } from "../schema/disclosureFolder.ts";
import type { Book } from "./book.ts";
import { makeBook } from "./makeBook.ts";

/** The book of a scope in the same phase of the year before, where we hold that year. */
export function readPrevious(
  root: string,
  bureauId: string,
  bureau: Bureau,
  name: FolderName,
  scope: string,
  shared: Shared,
): Book | undefined {
  const fiscalYear = String(Number(name.fiscalYear) - 1);
  const before = nameFolder({ ...name, fiscalYear });
  if (!fileExists(root, `${disclosureFolder(bureauId, before)}/disclosure.json`)) return undefined;
  const disclosure = readDisclosure(root, bureauId, before).value;
  const format = disclosure && shared.formats.get(disclosure.format);
  if (!format || !disclosure.scopes[scope]) return undefined;
  const records = readRecords(root, bureauId, before, scope, bureau, disclosure, format);
  return makeBook(records, shared.statutory, shared.facts, { year: fiscalYear });
}
