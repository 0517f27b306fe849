import stringify from "json-stringify-pretty-compact";
import Papa from "papaparse";
import { readCsv } from "./csv/csv.ts";
import type { Reading } from "./files/files.ts";
import { readText } from "./files/files.ts";
import { readJson } from "./json/json.ts";

/**
 * The canonical form of a data file: UTF-8 without BOM, LF, one line end at the end, CSV quoted only where needed, JSON with short
 * values on one line. No value changes. A file that cannot be read has issues instead.
 */
export function canonicalize(root: string, file: string): Reading<string> {
  const { value, issues } = readText(root, file);
  return value === undefined ? { issues } : canonicalizeText(file, value);
}

/** The same of the text of a file. */
export function canonicalizeText(file: string, text: string): Reading<string> {
  if (file.endsWith(".csv")) {
    const csv = readCsv(file, text);
    if (!csv.value || csv.issues.length > 0) return { issues: csv.issues };
    const rows = [csv.value.header, ...csv.value.rows.map((row) => row.cells)];
    return { value: writeCsv(rows), issues: [] };
  }
  if (file.endsWith(".json")) {
    const json = readJson(file, text);
    return json.value && json.issues.length === 0
      ? { value: writeJson(json.value.value), issues: [] }
      : { issues: json.issues };
  }
  return { value: `${text.replace(/\n+$/, "")}\n`, issues: [] };
}

/** Lines of cells as a CSV file in canonical form, the header first. */
export const writeCsv = (lines: readonly (readonly string[])[]): string =>
  `${Papa.unparse(lines as string[][], { newline: "\n" })}\n`;

/** A value as a JSON file in canonical form. */
export const writeJson = (value: unknown): string => `${stringify(value, { maxLength: 140 })}\n`;
