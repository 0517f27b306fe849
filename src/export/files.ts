import type { BureauEntry, DisclosureEntry } from "../model/site.ts";
import { getTable, listScopes, loadScope, type ScopeView } from "../model/tables.ts";
import { exportAmounts } from "./amounts.ts";
import type { TidyFile } from "./csv.ts";
import { exportBureaus, exportDisclosures, exportRestored, exportTables } from "./dimensions.ts";
import { exportAssets, exportFacts, exportIndicators, exportProcurement, exportProjects, exportUnits } from "./lists.ts";
import { exportFindings, exportReconciliation } from "./reconciliation.ts";
import { exportWideTable } from "./wideTable.ts";

/** Files that speak of tables, by name: for the whole site and for each scope alike. */
export const SCOPE_FILES: Readonly<Record<string, (scopes: Iterable<ScopeView>) => TidyFile>> = {
  amounts: exportAmounts,
  projects: exportProjects,
  indicators: exportIndicators,
  procurement: exportProcurement,
  assets: exportAssets,
  units: exportUnits,
  facts: exportFacts,
  reconciliation: exportReconciliation,
  findings: exportFindings,
  tables: exportTables,
  restored: exportRestored,
};

/** Files of the whole site that list its dimensions. */
const DIMENSION_FILES: Readonly<Record<string, (bureaus: readonly BureauEntry[], disclosures: readonly DisclosureEntry[]) => TidyFile>> = {
  bureaus: exportBureaus,
  disclosures: (_, disclosures) => exportDisclosures(disclosures),
};

export const SITE_FILES: readonly string[] = [...Object.keys(SCOPE_FILES), ...Object.keys(DIMENSION_FILES)];

/** One file of a scope: a tidy file, or a table wide as printed. */
export function exportScopeFile(scope: ScopeView, name: string): TidyFile {
  return SCOPE_FILES[name]?.([scope]) ?? exportWideTable(getTable(scope, name));
}

/** One file of the whole site. */
export function exportSiteFile(name: string, bureaus: readonly BureauEntry[], disclosures: readonly DisclosureEntry[]): TidyFile {
  const ofScopes = SCOPE_FILES[name];
  if (ofScopes) return ofScopes(disclosures.flatMap((entry) => listScopes(entry).map((scope) => loadScope(entry, scope))));
  const ofDimension = DIMENSION_FILES[name];
  if (!ofDimension) throw new Error(`No file ${name}`);
  return ofDimension(bureaus, disclosures);
}
