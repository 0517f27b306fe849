import type { z } from "zod";
import { LIST_SCHEMAS, type ListName } from "../schema/lists.ts";
import type { CsvFile } from "./csv.ts";
import { fileExists, type Reading, readText } from "./files.ts";
import { type Located, readCsvFile } from "./shape.ts";

export type ListRecord<K extends ListName> = Located<z.infer<(typeof LIST_SCHEMAS)[K]>>;

export const listFile = (folder: string, name: ListName): string => `${folder}/${name}.csv`;

/** One list of a scope in printed order; empty where the scope has no such file. */
export function readList<K extends ListName>(root: string, folder: string, name: K): Reading<ListRecord<K>[]> & { csv?: CsvFile } {
  const file = listFile(folder, name);
  if (!fileExists(root, file)) return { value: [], issues: [] };
  return readCsvFile(root, file, LIST_SCHEMAS[name]) as Reading<ListRecord<K>[]> & { csv?: CsvFile };
}

/** The scope's explanation as Markdown; empty where there is none. */
export function readExplanation(root: string, folder: string): Reading<string> {
  const file = `${folder}/explanation.md`;
  return fileExists(root, file) ? readText(root, file) : { value: "", issues: [] };
}
