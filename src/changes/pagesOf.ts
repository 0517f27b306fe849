import {
  bureauPath,
  factPath,
  ledgerPath,
  listPath,
  rowPath,
  scopePath,
  tablePath,
} from "../archive/paths/paths.ts";
import { isListTable } from "../schema/lists.ts";
import { factsFile } from "../schema/openData/lists.ts";
import type { Change } from "./change.ts";

/**
 * Addresses below the base of pages that show a change, the nearest first; none of what all bureaus share. Not all of them need to be there:
 * what is gone has no page any more.
 */
export function listPagesOf(change: Change): string[] {
  const { kind, bureau, folder, scope, table, row } = change;
  if (bureau === undefined) return [];
  if (folder === undefined) return [bureauPath(bureau)];
  const entry = { id: bureau, folder };
  const own = scope ?? "department";
  const isGone = kind.endsWith("-lost");
  const near =
    table === undefined
      ? []
      : table === factsFile.name
        ? [row === undefined || isGone ? `${scopePath(entry, own)}explanation/` : factPath(entry, own, row)]
        : isListTable(table)
          ? [listPath(entry, own, table)]
          : [
              ...(row === undefined || isGone ? [] : [rowPath(entry, own, table, row)]),
              tablePath(entry, own, table),
            ];
  return [
    ...near,
    ...(/^(relation|checks|finding)-/.test(kind) ? [ledgerPath(entry, own)] : []),
    scopePath(entry, own),
    bureauPath(bureau),
  ];
}
