import type { z } from "zod";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { type CsvFile, readCsv } from "./csv.ts";
import { type Reading, readText } from "./files.ts";
import { type JsonFile, readJson } from "./json.ts";

type ObjectSchema = z.ZodObject<z.core.$ZodLooseShape>;

/** A JSON data file in the shape of its schema; every deviation is reported with its place. */
export function readJsonFile<S extends z.ZodType>(root: string, file: string, schema: S): Reading<z.infer<S>> & { json?: JsonFile } {
  const text = readText(root, file);
  if (text.value === undefined) return { issues: text.issues };
  const json = readJson(file, text.value);
  if (!json.value) return { issues: [...text.issues, ...json.issues] };
  const result = schema.safeParse(json.value.value);
  const issues = [...text.issues, ...json.issues];
  if (result.success) return { value: result.data, issues, json: json.value };
  for (const problem of result.error.issues) issues.push(...describeProblem(problem, json.value));
  return { issues };
}

function describeProblem(problem: z.core.$ZodIssue, json: JsonFile): Issue[] {
  const path = problem.path as (string | number)[];
  if (problem.code === "unrecognized_keys")
    return problem.keys.map((key) => makeIssue("json-unknown-key", json.place([...path, key]), { key, path: path.join(".") }));
  const found = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], json.value);
  if (found === undefined) return [makeIssue("json-missing-key", json.place(path.slice(0, -1)), { key: path.join(".") })];
  return [makeIssue("json-value", json.place(path), { path: path.join("."), found: JSON.stringify(found), expected: expectation(problem) })];
}

/** What a schema expected, in a few words that are the same in every language. */
function expectation(problem: z.core.$ZodIssue): string {
  if (problem.code === "invalid_type") return problem.expected;
  if (problem.code === "invalid_value") return problem.values.join(" | ");
  if (problem.code === "invalid_union") return problem.errors.map((branch) => branch.map(expectation).join(" & ")).join(" | ");
  if (problem.code === "invalid_key") return problem.issues.map(expectation).join(" & ");
  if (problem.code === "too_small") return `>= ${problem.minimum}`;
  if (problem.code === "too_big") return `<= ${problem.maximum}`;
  return problem.message;
}

/** A record of a CSV data file, with its line. */
export type Located<T> = T & { readonly line: number };

/** A CSV data file whose columns are a schema's keys, in their order; every deviation is reported with its place. */
export function readCsvFile<S extends ObjectSchema>(root: string, file: string, schema: S): Reading<Located<z.infer<S>>[]> & { csv?: CsvFile } {
  const text = readText(root, file);
  if (text.value === undefined) return { issues: text.issues };
  const csv = readCsv(file, text.value);
  if (!csv.value) return { issues: [...text.issues, ...csv.issues] };
  const issues = [...text.issues, ...csv.issues];
  const columns = Object.keys(schema.shape);
  const headerIssues = checkHeader(csv.value, columns);
  if (headerIssues.length > 0) return { issues: [...issues, ...headerIssues] };
  const records: Located<z.infer<S>>[] = [];
  for (const row of csv.value.rows) {
    const result = schema.safeParse(Object.fromEntries(columns.map((column, index) => [column, row.cells[index] ?? ""])));
    if (result.success) records.push({ ...result.data, line: row.line });
    else for (const problem of result.error.issues) issues.push(describeCell(problem, csv.value, row.line, row.cells, columns));
  }
  return { value: records, issues, csv: csv.value };
}

function describeCell(problem: z.core.$ZodIssue, csv: CsvFile, line: number, cells: readonly string[], columns: readonly string[]): Issue {
  const field = String(problem.path[0]);
  const index = columns.indexOf(field);
  return makeIssue("csv-value", csv.place(line, index), { field, found: cells[index] ?? "", expected: expectation(problem) }, { field });
}

/** One issue for each column that is missing, unknown, doubled or out of order. */
export function checkHeader(csv: CsvFile, columns: readonly string[]): Issue[] {
  const missing = columns.filter((column) => !csv.header.includes(column));
  const issues: Issue[] = [];
  for (const [index, column] of csv.header.entries()) {
    const values = { found: column, expected: columns.join(",") };
    if (csv.header.indexOf(column) < index) issues.push(makeIssue("csv-column-double", csv.place(1, index), values));
    else if (!columns.includes(column)) {
      const meant = missing.length === 1 && csv.header.length === columns.length ? missing.pop() : undefined;
      issues.push(makeIssue("csv-column-unknown", csv.place(1, index), { ...values, expected: meant ?? values.expected }));
    }
  }
  issues.push(...missing.map((column) => makeIssue("csv-column-missing", csv.place(1), { found: csv.header.join(","), expected: column })));
  if (issues.length === 0 && csv.header.join() !== columns.join())
    issues.push(makeIssue("csv-column-order", csv.place(1), { found: csv.header.join(","), expected: columns.join(",") }));
  return issues;
}
