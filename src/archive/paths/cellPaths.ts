import { type CellAddress, parseSheetRow } from "../../address.ts";
import { isListTable, type ListName } from "../../schema/lists.ts";
import type { Archive } from "../archive.ts";
import type { DisclosureEntry } from "../site.ts";
import { factPath, indicatorAnchor, listPath, projectPath, rowPath, scopePath } from "./paths.ts";

/** The address of the page that shows a row of a list. */
const LISTS: Readonly<Record<ListName, (archive: Archive, entry: DisclosureEntry, scope: string, row: string) => string | undefined>> = {
  projects: (archive, entry, scope, row) => findSheetPath(archive, entry, scope, row) ?? `${scopePath(entry, scope)}projects/`,
  indicators: findSheetPath,
  facts: (_, ...place) => factPath(...place),
};

/**
 * The address of the row of a cell, below the site's base; `entry` is the disclosure in hand. Undefined where
 * no page shows it.
 */
export function findCellPath(archive: Archive, entry: DisclosureEntry, { scope, year, table, row }: CellAddress): string | undefined {
  const shown = year === undefined ? entry : archive.findDisclosure(entry.id, year, entry.disclosure.phase);
  if (shown?.disclosure.scopes[scope]?.tables[table]) return rowPath(shown, scope, table, row);
  if (isListTable(table)) return shown && `${listPath(shown, scope, table)}#${row}`;
  return shown && LISTS[table as ListName]?.(archive, shown, scope, row);
}

/** The page of a sheet, or the row of an indicator there; printed sums of sheets have none. */
function findSheetPath(archive: Archive, entry: DisclosureEntry, scope: string, row: string): string | undefined {
  const { sheet, indicator } = parseSheetRow(row) ?? {};
  const project = archive.readScope(entry, scope).lists.projects.find((candidate) => candidate.sheet_number === sheet);
  const anchor = indicator === undefined ? "" : `#${indicatorAnchor(indicator)}`;
  return project && `${projectPath(entry, scope, project.id)}${anchor}`;
}
