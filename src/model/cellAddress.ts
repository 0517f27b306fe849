import type { Cell } from "../reconciliation/cells.ts";
import type { Archive } from "./archive.ts";
import { projectPath, scopePath, tablePath } from "./paths.ts";
import type { DisclosureEntry } from "./site.ts";
import type { ScopeView } from "./tables.ts";

/** Where a cell is shown, below the site's base; a figure that is meant and not printed is shown nowhere. */
export function findAddress(archive: Archive, scope: ScopeView, cell: Cell): string | undefined {
  const [named = "", place = "", row = ""] = cell.key.split("/");
  const [scopeId = "", year] = named.split("@");
  const entry = year === undefined ? scope.entry : archive.findDisclosure(scope.entry.id, year);
  if (!entry) return undefined;
  const base = scopePath(entry, scopeId);
  if (entry.disclosure.scopes[scopeId]?.tables[place]) return `${tablePath(entry, scopeId, place)}#${row}`;
  if (place === "facts") return `${base}explanation/#fact-${row}`;
  if (place === "procurement" || place === "assets") return `${base}${place}/#${row}`;
  return findSheetAddress(archive, entry, scopeId, row) ?? (place === "projects" ? `${base}projects/` : undefined);
}

/** The address of a sheet (`sheet-3`) or of one of its indicators (`sheet-3-2`). */
function findSheetAddress(archive: Archive, entry: DisclosureEntry, scopeId: string, row: string): string | undefined {
  const [, sheet, indicator] = /^sheet-(\d+)(?:-(\d+))?$/.exec(row) ?? [];
  const project = sheet && archive.readScope(entry, scopeId).lists.projects.find((candidate) => candidate.sheet_number === sheet);
  return project ? `${projectPath(entry, scopeId, project.id)}${indicator ? `#indicator-${indicator}` : ""}` : undefined;
}
