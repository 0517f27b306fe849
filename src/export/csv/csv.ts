import Papa from "papaparse";
import type { ColumnName, FileSchema } from "../../schema/openData/types.ts";

/** A file of open data: its columns, and its rows as printed strings. */
export interface TidyFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** UTF-8, no BOM, LF, RFC 4180; every cell exactly as it is, so that it comes back the same. */
export function writeCsv({ columns, rows }: TidyFile): string {
  return `${Papa.unparse([columns as string[], ...(rows as string[][])], { newline: "\n" })}\n`;
}

/** The lines of a file: a record must hold each column that its schema names; what else it holds is not written. */
export function makeTidyFile<F extends FileSchema>(
  file: F,
  records: readonly Readonly<Record<ColumnName<F>, string>>[],
): TidyFile {
  const columns = file.columns.map((column) => column.name as ColumnName<F>);
  return { columns, rows: records.map((record) => columns.map((column) => record[column])) };
}
