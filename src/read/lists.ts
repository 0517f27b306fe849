import type { z } from "zod";
import { sheetRow } from "../address.ts";
import { LIST_SCHEMAS, type ListName, type ListTableName } from "../schema/lists.ts";
import type { CsvFile } from "./csv/csv.ts";
import { fileExists, type Reading, readText } from "./files/files.ts";
import { type Located, readCsvFile } from "./shape.ts";

export type ListRecord<K extends ListName> = Located<z.infer<(typeof LIST_SCHEMAS)[K]>>;

/** What a scope may have beside its tables. */
export type ScopePart = ListName | ListTableName | "explanation";

export const listFile = (folder: string, name: ScopePart): string => `${folder}/${name}.${name === "explanation" ? "md" : "csv"}`;

/** The id of a list's line, by which restored.csv, relations and pages name it. */
export function nameLine(name: ListName, line: Readonly<Record<string, unknown>>): string {
  if (name === "projects" && line["row_type"] !== "sheet") return `${line["row_type"]}-${line["unit_code"]}`;
  if (name === "projects") return sheetRow(String(line["sheet_number"]));
  if (name === "indicators") return sheetRow(String(line["sheet_number"]), String(line["row_number"]));
  return String(line["fact_id"]);
}

/** One list of a scope in printed order; empty where the scope has no such file. */
export function readList<K extends ListName>(root: string, folder: string, name: K): Reading<ListRecord<K>[]> & { csv?: CsvFile } {
  const file = listFile(folder, name);
  if (!fileExists(root, file)) return { value: [], issues: [] };
  return readCsvFile(root, file, LIST_SCHEMAS[name]) as Reading<ListRecord<K>[]> & { csv?: CsvFile };
}

/** The scope's explanation as Markdown; empty where there is none. */
export function readExplanation(root: string, folder: string): Reading<string> {
  const file = listFile(folder, "explanation");
  return fileExists(root, file) ? readText(root, file) : { value: "", issues: [] };
}
