import type { BureauEntry, DisclosureEntry } from "../model/site.ts";
import { listScopes, loadScope, type ScopeView } from "../model/tables.ts";
import { exportAmounts } from "./amounts.ts";
import type { TidyFile } from "./csv.ts";
import { exportBureaus, exportDisclosures, exportRestored, exportTables } from "./dimensions.ts";

/** Files that speak of tables, by name: for the whole site and for each scope alike. */
export const SCOPE_FILES: Readonly<Record<string, (scopes: Iterable<ScopeView>) => TidyFile>> = {
  amounts: exportAmounts,
  tables: exportTables,
  restored: exportRestored,
};

/** Files of the whole site that list its dimensions. */
const DIMENSION_FILES: Readonly<Record<string, (bureaus: readonly BureauEntry[], disclosures: readonly DisclosureEntry[]) => TidyFile>> = {
  bureaus: exportBureaus,
  disclosures: (_, disclosures) => exportDisclosures(disclosures),
};

export const SITE_FILES: readonly string[] = [...Object.keys(SCOPE_FILES), ...Object.keys(DIMENSION_FILES)];

/** One file of the whole site. */
export function exportSiteFile(name: string, bureaus: readonly BureauEntry[], disclosures: readonly DisclosureEntry[]): TidyFile {
  const ofScopes = SCOPE_FILES[name];
  if (ofScopes) return ofScopes(disclosures.flatMap((entry) => listScopes(entry).map((scope) => loadScope(entry, scope))));
  const ofDimension = DIMENSION_FILES[name];
  if (!ofDimension) throw new Error(`No file ${name}`);
  return ofDimension(bureaus, disclosures);
}
