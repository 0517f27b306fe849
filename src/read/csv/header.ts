import { type Issue, makeIssue } from "../../schema/issue.ts";
import type { CsvFile } from "./csv.ts";

/**
 * What is wrong with the first line of a CSV file: one issue for each column that is unknown or doubled, else for each that is missing,
 * else for their order.
 */
export function checkHeader(csv: CsvFile, columns: readonly string[]): Issue[] {
  const { header } = csv;
  const found = header.join(",");
  const expected = columns.join(",");
  if (found === expected) return [];
  if (!header.some((column) => columns.includes(column)))
    return [
      makeIssue(
        "csv-header",
        csv.place(1, 0),
        { found, expected },
        { cause: /[;\t；|]/.test(found) ? "other-delimiter" : "header-missing" },
      ),
    ];
  const named = header.findLastIndex((column) => column !== "") + 1;
  if (named < header.length && header.slice(0, named).join(",") === expected)
    return [
      makeIssue(
        "csv-column-unknown",
        csv.place(1, named),
        { found: "", expected },
        { cause: "empty-columns" },
      ),
    ];
  const missing = new Set(columns.filter((column) => !header.includes(column)));
  const issues = header.flatMap((column, index) => {
    const double = header.indexOf(column) < index;
    // A name that is empty is no column too many where one is missing: the names have moved.
    if ((!double && columns.includes(column)) || (column === "" && missing.size > 0)) return [];
    // Where a column is missing in the very place of a wrong one, it is what was meant.
    const meant =
      header.length === columns.length && missing.delete(columns[index] ?? "") ? columns[index] : undefined;
    const values = { found: column, expected: meant ?? expected };
    return [makeIssue(double ? "csv-column-double" : "csv-column-unknown", csv.place(1, index), values)];
  });
  if (issues.length > 0) return issues;
  const later = (column: string): string[] => columns.slice(columns.indexOf(column) + 1);
  issues.push(
    ...[...missing].map((column) => {
      const next = header.findIndex((other) => later(column).includes(other));
      return makeIssue("csv-column-missing", csv.place(1, next < 0 ? header.length : next), {
        found,
        expected: column,
      });
    }),
  );
  if (issues.length > 0) return issues;
  const index = header.findIndex((column, at) => column !== columns[at]);
  return [makeIssue("csv-column-order", csv.place(1, index), { found, expected })];
}

/** What is wrong with a CSV file as a whole. Where the header has too few or too many names, no row can be said to be too long or too short. */
export function checkTableForm(
  csv: CsvFile,
  widthIssues: readonly Issue[],
  columns: readonly string[],
): { headerFits: boolean; issues: Issue[] } {
  const issues = checkHeader(csv, columns);
  const comparable = issues.length === 0 || csv.header.length === columns.length;
  return { headerFits: issues.length === 0, issues: [...issues, ...(comparable ? widthIssues : [])] };
}
