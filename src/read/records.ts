import type { Bureau } from "../schema/bureau.ts";
import type { OpenCell, Restored } from "../schema/csvFiles.ts";
import type { Disclosure, ListEntry } from "../schema/disclosure.ts";
import { findOwn } from "../schema/own.ts";
import { readListTable, readRestored, readTable, scopeFolder, type TableRecord } from "./disclosures.ts";
import { type FactRecord, readFacts } from "./facts.ts";
import type { Format } from "./formats/format.ts";
import { readOpenCells } from "./places.ts";

/** What the files of a scope hold, as reconciliation takes it. */
export interface Records {
  readonly scope: string;
  readonly tables: readonly TableRecord[];
  /** Lists that the format describes like tables. */
  readonly lists: readonly TableRecord[];
  readonly facts: readonly FactRecord[];
  readonly restored: readonly Restored[];
  readonly open: readonly OpenCell[];
}

/** Everything that a scope's files hold; what cannot be read is left out. */
export function readRecords(
  root: string,
  bureauId: string,
  disclosureFolder: string,
  scope: string,
  bureau: Bureau,
  disclosure: Disclosure,
  format: Format,
): Records {
  const folder = scopeFolder(bureauId, disclosureFolder, scope);
  const { tables: entries = {}, lists = {} } = findOwn(disclosure.scopes, scope) ?? {};
  return {
    scope,
    tables: format.tables.flatMap((table) => {
      const entry = findOwn(entries, table.id);
      return entry ? [readTable(root, folder, bureau, disclosure, format, table, entry)] : [];
    }),
    lists: format.lists.map((table) =>
      readListTable(root, folder, bureau, disclosure, format, table, findOwn<ListEntry>(lists, table.id)),
    ),
    facts: readFacts(root, folder).value ?? [],
    restored: readRestored(root, folder).value ?? [],
    open: readOpenCells(root, folder).value ?? [],
  };
}
