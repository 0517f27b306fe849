import { amountsFile } from "./amounts.ts";
import { bureausFile, disclosuresFile } from "./bureaus.ts";
import { openCellsFile, restoredFile } from "./cells.ts";
import { figuresFile } from "./figures.ts";
import { assetsFile, factsFile, procurementFile, unitsFile } from "./lists.ts";
import { placesFile } from "./places.ts";
import { indicatorsFile, projectsFile } from "./projects.ts";
import { findingsFile, reconciliationFile, relationTermsFile } from "./reconciliation.ts";
import {
  conceptsFile,
  factKindsFile,
  factSectionsFile,
  functionsFile,
  measuresFile,
  moneyUnitsFile,
  regionsFile,
  sourcesFile,
  tableKindsFile,
} from "./registries.ts";
import { replacedFile } from "./replaced.ts";
import { revisionsFile } from "./revisions.ts";
import { classificationFile, crosswalkFile, subjectsFile } from "./subjects.ts";
import { tablesFile } from "./tables.ts";
import type { FileSchema } from "./types.ts";
import { executionFile, seriesFile } from "./years.ts";

/** Files that the whole site and each scope have, in the order in which they are offered. */
export const SCOPE_FILE_SCHEMAS = [
  amountsFile,
  projectsFile,
  indicatorsFile,
  procurementFile,
  assetsFile,
  unitsFile,
  factsFile,
  reconciliationFile,
  findingsFile,
  tablesFile,
  restoredFile,
  placesFile,
  openCellsFile,
  replacedFile,
] as const satisfies readonly FileSchema[];

/** Files of the whole site only. */
export const DIMENSION_FILE_SCHEMAS = [
  figuresFile,
  bureausFile,
  disclosuresFile,
  subjectsFile,
  crosswalkFile,
  seriesFile,
  executionFile,
  conceptsFile,
  tableKindsFile,
  measuresFile,
  factKindsFile,
  factSectionsFile,
  moneyUnitsFile,
  classificationFile,
  regionsFile,
  functionsFile,
  sourcesFile,
  relationTermsFile,
  revisionsFile,
] as const satisfies readonly FileSchema[];

export const SITE_FILE_SCHEMAS: readonly FileSchema[] = [...SCOPE_FILE_SCHEMAS, ...DIMENSION_FILE_SCHEMAS];

export type ScopeFileName = (typeof SCOPE_FILE_SCHEMAS)[number]["name"];
export type DimensionFileName = (typeof DIMENSION_FILE_SCHEMAS)[number]["name"];
