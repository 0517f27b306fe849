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

let kept: Readonly<Record<ScopeFileName, TidyFile>> | undefined;

/** Forgets the site's files, when a data file has changed under a running server. */
export function forgetSiteFiles(): void {
  kept = undefined;
}

/** The files that speak of tables for the whole site, all made in one pass and kept: each is written in several editions. */
function getSiteFiles(disclosures: readonly DisclosureEntry[]): Readonly<Record<ScopeFileName, TidyFile>> {
  kept ??= makeSiteFiles(disclosures);
  return kept;
}

function makeSiteFiles(disclosures: readonly DisclosureEntry[]): Readonly<Record<ScopeFileName, TidyFile>> {
  const files = new Map<string, { columns: readonly string[]; rows: (readonly string[])[] }>();
  for (const entry of disclosures) {
    const scopes = listScopes(entry).map((scope) => loadScope(entry, scope));
    for (const [name, exportFile] of Object.entries(SCOPE_FILES)) {
      const { columns, rows } = exportFile(scopes);
      const file = files.get(name) ?? { columns, rows: [] };
      files.set(name, file);
      for (const row of rows) file.rows.push(row);
    }
  }
  // A site without disclosures has the files all the same.
  return Object.fromEntries(Object.entries(SCOPE_FILES).map(([name, exportFile]) => [name, files.get(name) ?? exportFile([])])) as Record<
    ScopeFileName,
    TidyFile
  >;
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
  if (isScopeFile(name)) return getSiteFiles(disclosures)[name];
  if (isDimensionFile(name)) return DIMENSION_FILES[name](bureaus, disclosures);
  throw new Error(`No file ${name}`);
}
