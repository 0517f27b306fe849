import Papa from "papaparse";

/** A file of open data: its columns, and its rows as printed strings. */
export interface TidyFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** UTF-8, no BOM, LF, RFC 4180; every cell exactly as it is, so that it comes back the same. */
export function writeCsv({ columns, rows }: TidyFile): string {
  return `${Papa.unparse([columns as string[], ...(rows as string[][])], { newline: "\n" })}\n`;
}

/** Rows of records in the order of the columns. */
export function makeTidyFile<K extends string>(columns: readonly K[], records: readonly Readonly<Record<K, string>>[]): TidyFile {
  return { columns, rows: records.map((record) => columns.map((column) => record[column])) };
}
