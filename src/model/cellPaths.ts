import { type CellAddress, parseSheetRow } from "../address.ts";
import type { ListName } from "../schema/lists.ts";
import { factPath, indicatorAnchor, projectPath, rowPath, scopePath } from "./paths.ts";
import { type DisclosureEntry, dataRoot, readDisclosureEntry } from "./site.ts";
import { loadScope } from "./tables.ts";

/** Where a row of a list is shown. */
const LISTS: Readonly<Record<ListName, (entry: DisclosureEntry, scope: string, row: string) => string | undefined>> = {
  projects: (entry, scope, row) => findSheetPath(entry, scope, row) ?? `${scopePath(entry, scope)}projects/`,
  indicators: findSheetPath,
  procurement: (entry, scope, row) => `${scopePath(entry, scope)}procurement/#${row}`,
  assets: (entry, scope, row) => `${scopePath(entry, scope)}assets/#${row}`,
  units: (entry, scope, row) => `${scopePath(entry, scope)}organization/#${row}`,
  facts: factPath,
};

/** Where the row of a cell is shown, below the site's base; `entry` is the disclosure in hand. Undefined where we do not show it. */
export function findCellPath(entry: DisclosureEntry, { scope, year, table, row }: CellAddress): string | undefined {
  const shown = year === undefined ? entry : readDisclosureEntry(dataRoot, entry, year);
  if (shown?.disclosure.scopes[scope]?.tables[table]) return rowPath(shown, scope, table, row);
  return shown && LISTS[table as ListName]?.(shown, scope, row);
}

/** The page of a sheet, or the row of an indicator there; printed sums of sheets have none. */
function findSheetPath(entry: DisclosureEntry, scope: string, row: string): string | undefined {
  const { sheet, indicator } = parseSheetRow(row) ?? {};
  const project = loadScope(entry, scope).lists.projects.find((candidate) => candidate.sheet_number === sheet);
  const anchor = indicator === undefined ? "" : `#${indicatorAnchor(indicator)}`;
  return project && `${projectPath(entry, scope, project.id)}${anchor}`;
}
