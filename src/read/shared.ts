import { economicPairSchema, type Source, type Subject, sourceSchema, subjectSchema } from "../schema/csvFiles.ts";
import type { CodeKind } from "../schema/format.ts";
import type { Issue } from "../schema/issue.ts";
import { makeIssue } from "../schema/issue.ts";
import { type StatutoryTables, statutoryTablesSchema } from "../schema/statutoryTables.ts";
import { fileExists, type Reading } from "./files.ts";
import { type Format, readFormats } from "./formats.ts";
import { readCsvFile, readJsonFile } from "./shape.ts";

const CLASSIFICATION_FILES: Partial<Record<CodeKind, string>> = {
  functional: "classifications/functional.csv",
  "department-economic": "classifications/department-economic.csv",
  "government-economic": "classifications/government-economic.csv",
};

/** What all disclosures share. */
export interface Shared {
  readonly statutory: StatutoryTables;
  readonly formats: ReadonlyMap<string, Format>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Observed subjects by kind and code. */
  readonly subjects: ReadonlyMap<CodeKind, ReadonlyMap<string, Subject>>;
  /** Observed pairs as `department-government` codes. */
  readonly economicPairs: ReadonlySet<string>;
}

const NO_TABLES: StatutoryTables = { instruments: [], tables: [], measures: [], concepts: [], units: [] };

/** The facts and rules that all disclosures share; a file that cannot be read is reported and taken as empty. */
export function readShared(root: string): Reading<Shared> & { value: Shared } {
  const issues: Issue[] = [];
  const take = <T>(file: string, read: () => Reading<T>): T | undefined => {
    if (!fileExists(root, file)) {
      issues.push(makeIssue("file-missing", { file }));
      return undefined;
    }
    const reading = read();
    issues.push(...reading.issues);
    return reading.value;
  };
  const statutory = take("statutory-tables.json", () => readJsonFile(root, "statutory-tables.json", statutoryTablesSchema));
  const sources = take("sources/INDEX.csv", () => readCsvFile(root, "sources/INDEX.csv", sourceSchema)) ?? [];
  const pairs = take("classifications/economic-pairs.csv", () => readCsvFile(root, "classifications/economic-pairs.csv", economicPairSchema)) ?? [];
  const subjects = new Map<CodeKind, ReadonlyMap<string, Subject>>();
  for (const [kind, file] of Object.entries(CLASSIFICATION_FILES)) {
    const rows = take(file, () => readCsvFile(root, file, subjectSchema)) ?? [];
    subjects.set(kind as CodeKind, new Map(rows.map((row) => [row.code, row])));
  }
  const formats = readFormats(root);
  issues.push(...formats.issues);
  return {
    value: {
      statutory: statutory ?? NO_TABLES,
      formats: formats.value ?? new Map(),
      sources: new Map(sources.map((source) => [source.source_id, source])),
      subjects,
      economicPairs: new Set(pairs.map((pair) => `${pair.department_code}-${pair.government_code}`)),
    },
    issues,
  };
}
