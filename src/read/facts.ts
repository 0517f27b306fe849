import type { ListWithStatus } from "../schema/disclosure.ts";
import { type Fact, factSchema } from "../schema/lists.ts";
import { fileExists, type Reading, readText } from "./files/files.ts";
import { type CsvReading, type Located, readCsvFile } from "./shape.ts";

/** A figure that a scope states in words, and its line in `facts.csv`. */
export type FactRecord = Located<Fact>;

export const factsFileOf = (folder: string): string => `${folder}/facts.csv`;
export const explanationFile = (folder: string): string => `${folder}/explanation.md`;

/** The file of what a scope may have beside its tables. */
export const listFile = (folder: string, name: ListWithStatus): string =>
  name === "explanation" ? explanationFile(folder) : `${folder}/${name}.csv`;

/** The figures that a scope states in words, in the order of the text; none where the scope has no such file. */
export function readFacts(root: string, folder: string): CsvReading<Fact> {
  const file = factsFileOf(folder);
  return fileExists(root, file)
    ? readCsvFile(root, file, factSchema)
    : { value: [], issues: [], complete: true };
}

/** The scope's explanation as Markdown; empty where there is none. */
export function readExplanation(root: string, folder: string): Reading<string> {
  const file = explanationFile(folder);
  return fileExists(root, file) ? readText(root, file) : { value: "", issues: [] };
}
