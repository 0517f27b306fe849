import { type CellAddress, parseSheetRow } from "../../address.ts";
import { isListTable } from "../../schema/lists.ts";
import type { Archive } from "../archive.ts";
import { splitLedger } from "../scope/ledgerPages.ts";
import type { ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import {
  factPath,
  indicatorAnchor,
  ledgerPath,
  listPath,
  pagePath,
  projectPath,
  relationAnchor,
  rowPath,
} from "./paths.ts";

/**
 * The address of the row of a cell, below the site's base; `entry` is the disclosure in hand. Undefined where
 * no page shows it.
 */
export function findCellPath(
  archive: Archive,
  entry: DisclosureEntry,
  { scope, folder, table, row }: CellAddress,
): string | undefined {
  const shown = folder === undefined ? entry : archive.findFolder(entry.id, folder);
  if (shown?.disclosure.scopes[scope]?.tables[table]) return rowPath(shown, scope, table, row);
  if (!shown) return undefined;
  if (table === "facts") return factPath(shown, scope, row);
  if (!isListTable(table)) return undefined;
  const page = listPath(shown, scope, table);
  if (table !== "projects" && table !== "indicators") return `${page}#${row}`;
  return findSheetPath(archive, shown, scope, row) ?? (table === "projects" ? page : undefined);
}

/** The page of a sheet, or the row of an indicator there; printed sums of sheets have none. */
function findSheetPath(
  archive: Archive,
  entry: DisclosureEntry,
  scope: string,
  row: string,
): string | undefined {
  const { sheet, indicator } = parseSheetRow(row) ?? {};
  const project = archive
    .readScope(entry, scope)
    .lists.projects.find((candidate) => candidate.row.sheet === sheet);
  const anchor = indicator === undefined ? "" : `#${indicatorAnchor(indicator)}`;
  return project && `${projectPath(entry, scope, project.id)}${anchor}`;
}

/** The address of a relation of a scope on the page of the ledger that has it. */
export function findRelationPath(
  archive: Pick<Archive, "readLedger">,
  scope: ScopeView,
  relationId: string,
): string {
  const pages = splitLedger(archive.readLedger(scope));
  const page = pages.find(({ items }) =>
    items.some((item) => "relation" in item && item.relation.id === relationId),
  );
  return `${pagePath(ledgerPath(scope.entry, scope.id), page?.number ?? 1)}#${relationAnchor(relationId)}`;
}
