import {
  bureauPath,
  factPath,
  ledgerPath,
  listPath,
  rowPath,
  scopePath,
  tablePath,
} from "../archive/paths/paths.ts";
import type { DisclosureEntry } from "../archive/site.ts";
import { isListTable } from "../schema/lists.ts";
import { factsFile } from "../schema/openData/lists.ts";
import type { Change } from "./change.ts";

type Entry = Pick<DisclosureEntry, "id" | "folder">;

/**
 * Addresses below the base of pages that show a change, the nearest first; none of what all bureaus share. Not all of them need to be there:
 * what is gone has no page any more.
 */
export function listPagesOf(change: Change): string[] {
  const { kind, bureau, folder, scope } = change;
  if (bureau === undefined) return [];
  if (folder === undefined) return [bureauPath(bureau)];
  const entry = { id: bureau, folder };
  const own = scope ?? "department";
  return [
    ...listPagesOfTable(change, entry, own),
    ...(/^(relation|checks|finding)-/.test(kind) ? [ledgerPath(entry, own)] : []),
    scopePath(entry, own),
    bureauPath(bureau),
  ];
}

/** A row that is gone has no place any more. */
function listPagesOfTable({ kind, table, row }: Change, entry: Entry, scope: string): string[] {
  if (table === undefined) return [];
  if (isListTable(table)) return [listPath(entry, scope, table)];
  const standing = kind.endsWith("-lost") ? undefined : row;
  if (table === factsFile.name)
    return [
      standing === undefined ? `${scopePath(entry, scope)}explanation/` : factPath(entry, scope, standing),
    ];
  return [
    ...(standing === undefined ? [] : [rowPath(entry, scope, table, standing)]),
    tablePath(entry, scope, table),
  ];
}
