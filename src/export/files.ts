import { type BureauEntry, type DisclosureEntry, getShared } from "../model/site.ts";
import { getSiteIndex } from "../model/siteIndex.ts";
import { getTable, listScopes, loadScope, type ScopeView } from "../model/tables.ts";
import type { DimensionFileName, ScopeFileName } from "../schema/openData/files.ts";
import { exportAmounts } from "./amounts.ts";
import type { TidyFile } from "./csv.ts";
import { exportBureaus, exportDisclosures, exportRestored, exportSubjects, exportTables } from "./dimensions.ts";
import { writeJson } from "./json.ts";
import { exportAssets, exportFacts, exportIndicators, exportProcurement, exportProjects, exportUnits } from "./lists.ts";
import { exportFindings, exportReconciliation } from "./reconciliation.ts";
import { exportWideTable } from "./wideTable.ts";

/** Files that speak of tables, by name: for the whole site and for each scope alike. */
const SCOPE_FILES: Readonly<Record<ScopeFileName, (scopes: Iterable<ScopeView>) => TidyFile>> = {
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
const DIMENSION_FILES: Readonly<Record<DimensionFileName, (bureaus: readonly BureauEntry[], disclosures: readonly DisclosureEntry[]) => TidyFile>> = {
  bureaus: exportBureaus,
  disclosures: (_, disclosures) => exportDisclosures(disclosures),
  subjects: (_, disclosures) => exportSubjects(getSiteIndex(disclosures).subjects),
};

const isScopeFile = (name: string): name is ScopeFileName => name in SCOPE_FILES;
const isDimensionFile = (name: string): name is DimensionFileName => name in DIMENSION_FILES;

function loadScopes(disclosures: readonly DisclosureEntry[]): ScopeView[] {
  return disclosures.flatMap((entry) => listScopes(entry).map((scope) => loadScope(entry, scope)));
}

/** The rules of a format as JSON, those that it inherits included. */
export function writeRules(format: string): string {
  return writeJson(getShared().formats.get(format)?.rules);
}

/** One file of a scope: a tidy file, or a table wide as printed. */
export function exportScopeFile(scope: ScopeView, name: string): TidyFile {
  return isScopeFile(name) ? SCOPE_FILES[name]([scope]) : exportWideTable(getTable(scope, name));
}

/** One file of the whole site. */
export function exportSiteFile(name: string, bureaus: readonly BureauEntry[], disclosures: readonly DisclosureEntry[]): TidyFile {
  if (isScopeFile(name)) return SCOPE_FILES[name](loadScopes(disclosures));
  if (isDimensionFile(name)) return DIMENSION_FILES[name](bureaus, disclosures);
  throw new Error(`No file ${name}`);
}
