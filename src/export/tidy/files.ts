import type { Archive } from "../../archive/archive.ts";
import type { Contribution } from "../../archive/contribution.ts";
import { printedListFile } from "../../archive/paths/paths.ts";
import { getTable, type ScopeView } from "../../archive/scope/tables.ts";
import type { DimensionFileName, ScopeFileName } from "../../schema/openData/files.ts";
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
import { exportFindings, exportReconciliation, exportRelationTerms } from "./reconciliation.ts";
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
import { exportExecution, exportSeries } from "./years.ts";

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

/** Files that only the whole site has. */
const DIMENSION_FILES: Readonly<Record<DimensionFileName, (archive: Archive) => TidyFile>> = {
  bureaus: ({ bureaus, shared }) => exportBureaus(bureaus, shared),
  disclosures: ({ disclosures }) => exportDisclosures(disclosures),
  subjects: ({ index }) => exportSubjects(index.subjects),
  crosswalk: ({ shared }) => exportCrosswalk(shared),
  series: exportSeries,
  execution: exportExecution,
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
  relation_terms: exportRelationTerms,
  revisions: ({ disclosures }) => exportRevisions(disclosures),
};

/** True for a file that each scope has, too, such as `amounts`. */
export const isScopeFile = (name: string): name is ScopeFileName => Object.hasOwn(SCOPE_FILES, name);

/** True for a file that only the whole site has, such as `bureaus`. */
export const isDimensionFile = (name: string): name is DimensionFileName =>
  Object.hasOwn(DIMENSION_FILES, name);

type Rows = TidyFile["rows"];
const SCOPE_FILE_NAMES = Object.keys(SCOPE_FILES) as ScopeFileName[];

/** The lines that a disclosure has in a file of the whole site that speaks of tables, by its name. */
const LINES = Object.fromEntries(
  SCOPE_FILE_NAMES.map((name): [ScopeFileName, Contribution<Archive, Rows>] => [
    name,
    {
      name: `lines-${name}`,
      make: (archive, entry) => SCOPE_FILES[name](archive.readScopes(entry), archive).rows,
    },
  ]),
) as Readonly<Record<ScopeFileName, Contribution<Archive, Rows>>>;

export const SITE_LINES = Object.values(LINES);

/** Files that speak of tables for the whole site, by name, all made in one pass over its disclosures. */
export function makeSiteFiles(
  archive: Archive,
  names: readonly ScopeFileName[] = SCOPE_FILE_NAMES,
): ReadonlyMap<string, TidyFile> {
  const gathered = names.map((name) => ({
    name,
    rows: [] as Rows[],
    lines: archive.gather(LINES[name])[Symbol.iterator](),
  }));
  for (const _ of archive.disclosures)
    for (const { rows, lines } of gathered) {
      const next = lines.next();
      if (!next.done) rows.push(next.value.lines);
    }
  return new Map(
    gathered.map(({ name, rows }) => [
      name,
      putInSight({ columns: SCOPE_FILES[name]([], archive).columns, rows: rows.flat() }),
    ]),
  );
}

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
export function exportDimension(archive: Archive, name: DimensionFileName): TidyFile {
  return putInSight(DIMENSION_FILES[name](archive));
}
