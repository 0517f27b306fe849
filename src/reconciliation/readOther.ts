import { disclosureFolder, readDisclosure } from "../read/disclosures.ts";
import { fileExists } from "../read/files/files.ts";
import { readRecords } from "../read/records.ts";
import type { Shared } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import { type FolderName, nameFolder } from "../schema/disclosureFolder.ts";
import type { Book } from "./book.ts";
import { makeBook } from "./makeBook.ts";

/** The book of a scope in another disclosure of its bureau, where we hold that. */
export function readOther(
  root: string,
  bureauId: string,
  bureau: Bureau,
  name: FolderName,
  scope: string,
  shared: Shared,
): Book | undefined {
  const folder = nameFolder(name);
  if (!fileExists(root, `${disclosureFolder(bureauId, folder)}/disclosure.json`)) return undefined;
  const disclosure = readDisclosure(root, bureauId, folder).value;
  const format = disclosure && shared.formats.get(disclosure.format);
  if (!format || !disclosure.scopes[scope]) return undefined;
  const records = readRecords(root, bureauId, folder, scope, bureau, disclosure, format);
  return makeBook(records, shared.statutory, shared.facts, { folder });
}
