import type { z } from "zod";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { type CsvFile, type CsvRow, readCsv } from "./csv/csv.ts";
import { checkTableForm } from "./csv/header.ts";
import { describeExpectations } from "./expectations.ts";
import { type Reading, readText } from "./files/files.ts";
import { type JsonFile, readJson } from "./json/json.ts";

type ObjectSchema = z.ZodObject<z.core.$ZodLooseShape>;
type Path = (string | number)[];

/** A JSON data file in the shape of its schema, which its value may choose; every deviation is reported with its place. */
export function readJsonFile<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S | ((value: unknown) => S),
): Reading<z.infer<S>> & { json?: JsonFile } {
  const text = readText(root, file);
  if (text.value === undefined) return { issues: text.issues };
  const json = readJson(file, text.value);
  if (!json.value) return { issues: [...text.issues, ...json.issues] };
  const result = (typeof schema === "function" ? schema(json.value.value) : schema).safeParse(
    json.value.value,
  );
  const issues = [...text.issues, ...json.issues];
  if (result.success) return { value: result.data, issues, json: json.value };
  return { issues: [...issues, ...describeProblems(result.error.issues, json.value)] };
}

/** One issue a problem; where one key is missing and one is unknown in the same place, it is one that is misspelt. */
function describeProblems(problems: readonly z.core.$ZodIssue[], json: JsonFile): Issue[] {
  const missing = Map.groupBy(
    problems.filter(
      (problem) => problem.code !== "unrecognized_keys" && valueAt(json, problem.path as Path) === undefined,
    ),
    (problem) => problem.path.slice(0, -1).join(),
  );
  const misspelt = new Set<z.core.$ZodIssue>();
  const unknown = problems.flatMap((problem) => {
    if (problem.code !== "unrecognized_keys") return [];
    const path = problem.path as Path;
    const beside = missing.get(path.join()) ?? [];
    const [meant] = beside.length === 1 && problem.keys.length === 1 ? beside : [];
    if (meant) misspelt.add(meant);
    const values = (key: string): Record<string, string> => ({
      key,
      meant: String(meant?.path.at(-1) ?? ""),
    });
    return problem.keys.map((key) =>
      makeIssue("json-unknown-key", json.place([...path, key]), values(key), {
        cause: meant && "key-misspelt",
      }),
    );
  });
  const others = problems.filter((problem) => problem.code !== "unrecognized_keys" && !misspelt.has(problem));
  return [...unknown, ...others.map((problem) => describeProblem(problem, json))];
}

function valueAt(json: JsonFile, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    json.value,
  );
}

function describeProblem(problem: z.core.$ZodIssue, json: JsonFile): Issue {
  const path = problem.path as Path;
  const found = valueAt(json, path);
  if (found === undefined)
    return makeIssue("json-missing-key", json.place(path.slice(0, -1)), { key: path.join(".") });
  const expectations = describeExpectations(problem);
  if (problem.code === "invalid_key")
    return makeIssue("json-key", json.place(path), { found: String(path.at(-1)) }, { expectations });
  return makeIssue(
    "json-value",
    json.place(path),
    { path: path.join("."), found: JSON.stringify(found) },
    { expectations },
  );
}

/** A record of a CSV data file, with its line. */
export type Located<T> = T & { readonly line: number };

/** What a CSV data file holds; `complete` when no record of it was left out. */
export type CsvReading<T> = Reading<Located<T>[]> & { readonly csv?: CsvFile; readonly complete: boolean };

/**
 * A CSV data file whose columns are a schema's keys, in their order; one with a default may be left out. Every deviation is reported with its place.
 * `key` names columns whose cells together differ on every row.
 */
export function readCsvFile<S extends ObjectSchema>(
  root: string,
  file: string,
  schema: S,
  key: readonly string[] = [],
): CsvReading<z.infer<S>> {
  const text = readText(root, file);
  if (text.value === undefined) return { issues: text.issues, complete: false };
  const csv = readCsv(file, text.value);
  if (!csv.value) return { issues: [...text.issues, ...csv.issues], complete: false };
  const { header } = csv.value;
  const columns = Object.entries(schema.shape).flatMap(([column, { def }]) =>
    (def as { type?: string }).type === "default" && !header.includes(column) ? [] : [column],
  );
  const form = checkTableForm(csv.value, csv.issues, columns);
  if (!form.headerFits) return { issues: [...text.issues, ...form.issues], complete: false };
  const wrong: Issue[] = [];
  const records: Located<z.infer<S>>[] = [];
  for (const row of csv.value.rows) {
    const result = schema.safeParse(
      Object.fromEntries(columns.map((column, index) => [column, row.cells[index] ?? ""])),
    );
    if (result.success) records.push({ ...result.data, line: row.line });
    else wrong.push(...describeRow(result.error.issues, csv.value, row, columns));
  }
  const issues = [...text.issues, ...form.issues, ...wrong, ...findDoubleRows(csv.value, key)];
  return {
    value: records,
    issues,
    csv: csv.value,
    complete: csv.value.complete && records.length === csv.value.rows.length,
  };
}

/** One issue a record: where several cells are wrong, most likely they stand in each other's places. */
function describeRow(
  [problem, ...others]: readonly z.core.$ZodIssue[],
  csv: CsvFile,
  row: CsvRow,
  columns: readonly string[],
): Issue[] {
  if (!problem) return [];
  const field = String(problem.path[0]);
  const index = columns.indexOf(field);
  const more = {
    field,
    expectations: describeExpectations(problem),
    cause: others.length > 0 ? "cells-shifted" : undefined,
  };
  return [makeIssue("csv-value", csv.place(row.line, index), { field, found: row.cells[index] ?? "" }, more)];
}

function findDoubleRows(csv: CsvFile, key: readonly string[]): Issue[] {
  if (key.length === 0) return [];
  const indexes = key.map((column) => csv.header.indexOf(column));
  const first = new Map<string, number>();
  return csv.rows.flatMap((row) => {
    const found = indexes.map((index) => row.cells[index] ?? "").join(", ");
    const other = first.get(found);
    if (other === undefined) first.set(found, row.line);
    return other === undefined
      ? []
      : [makeIssue("id-double", csv.place(row.line, indexes[0]), { found, other: String(other) })];
  });
}
