import type { Archive } from "../../archive/archive.ts";
import { printedListFile } from "../../archive/paths/paths.ts";
import { getTable, type ScopeView } from "../../archive/scope/tables.ts";
import type { DimensionFileName, ScopeFileName } from "../../schema/openData/files.ts";
import { findOwn } from "../../schema/own.ts";
import type { TidyFile } from "../csv/csv.ts";
import { putInSight } from "../csv/inSight.ts";
import { exportWideTable } from "../csv/wideTable.ts";
import { writeJson } from "../json/json.ts";
import { exportAmounts } from "./amounts.ts";
import {
  exportBureaus,
  exportCrosswalk,
  exportDisclosures,
  exportRestored,
  exportSubjects,
  exportTables,
} from "./dimensions.ts";
import { exportFigures } from "./figures.ts";
import {
  exportAssets,
  exportFacts,
  exportIndicators,
  exportProcurement,
  exportProjects,
  exportUnits,
} from "./lists.ts";
import { exportOpenCells, exportPlaces } from "./places.ts";
import { exportFindings, exportReconciliation } from "./reconciliation.ts";
import {
  exportClassification,
  exportConcepts,
  exportFactKinds,
  exportFactSections,
  exportFunctions,
  exportMeasures,
  exportMoneyUnits,
  exportRegions,
  exportSources,
  exportTableKinds,
} from "./registries.ts";
import { exportReplaced } from "./replaced.ts";
import { exportRevisions } from "./revisions.ts";

/** Files that speak of tables, by name: for the whole site and for each scope alike. */
const SCOPE_FILES: Readonly<
  Record<ScopeFileName, (scopes: Iterable<ScopeView>, archive: Archive) => TidyFile>
> = {
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
  places: exportPlaces,
  open: exportOpenCells,
  replaced: exportReplaced,
};

/** Files that only the whole site has and disclosures contribute to; `siteLines.ts` has them. */
type LongFileName = "series" | "execution" | "relation_terms";

/** Files that only the whole site has, and that are short enough to be held. */
const DIMENSION_FILES: Readonly<
  Record<Exclude<DimensionFileName, LongFileName>, (archive: Archive) => TidyFile>
> = {
  bureaus: ({ bureaus, shared }) => exportBureaus(bureaus, shared),
  disclosures: ({ disclosures }) => exportDisclosures(disclosures),
  subjects: ({ index }) => exportSubjects(index.subjects),
  crosswalk: ({ shared }) => exportCrosswalk(shared),
  figures: ({ index }) => exportFigures(index.canonical),
  concepts: ({ shared }) => exportConcepts(shared),
  table_kinds: ({ shared }) => exportTableKinds(shared),
  measures: ({ shared }) => exportMeasures(shared),
  fact_kinds: ({ shared }) => exportFactKinds(shared),
  fact_sections: ({ shared }) => exportFactSections(shared),
  money_units: ({ shared }) => exportMoneyUnits(shared),
  classification: ({ shared }) => exportClassification(shared),
  regions: exportRegions,
  functions: ({ shared }) => exportFunctions(shared),
  sources: exportSources,
  revisions: ({ disclosures }) => exportRevisions(disclosures),
};

/** True for a file that each scope has, too, such as `amounts`. */
const isScopeFile = (name: string): name is ScopeFileName => Object.hasOwn(SCOPE_FILES, name);

/** A file that speaks of tables, for some scopes. */
export const exportScopes = (name: ScopeFileName, scopes: Iterable<ScopeView>, archive: Archive): TidyFile =>
  SCOPE_FILES[name](scopes, archive);

/** The rules of a format as JSON, those that it inherits included. */
export function writeRules({ shared }: Archive, format: string): string {
  return writeJson(shared.formats.get(format)?.rules);
}

/** One file of a scope: a tidy file, or a table or list wide as printed. */
export function exportScopeFile(archive: Archive, scope: ScopeView, name: string): TidyFile {
  if (isScopeFile(name)) return putInSight(SCOPE_FILES[name]([scope], archive));
  return exportWideTable(
    scope.listTables.find(({ id }) => printedListFile(id) === name) ?? getTable(scope, name),
  );
}

/** A file of the whole site that lists one of its dimensions. */
export function exportDimension(archive: Archive, name: string): TidyFile {
  const exportFile = findOwn(DIMENSION_FILES, name);
  if (!exportFile) throw new Error(`No file ${name}`);
  return exportFile(archive);
}
