import Papa from "papaparse";

/** Lines as a CSV file with the columns in order; a column that a line does not have is blank. */
export function csvOf(
  columns: readonly string[],
  lines: readonly Readonly<Record<string, string>>[],
): string {
  return `${Papa.unparse([[...columns], ...lines.map((line) => columns.map((column) => line[column] ?? ""))], { newline: "\n" })}\n`;
}
