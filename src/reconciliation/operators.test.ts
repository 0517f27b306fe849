import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsv } from "../read/csv/csv.ts";
import { buildRows } from "../read/csv/rows.ts";
import type { TableRecord } from "../read/disclosures.ts";
import type { ListRecord } from "../read/lists.ts";
import { formatTableSchema } from "../schema/format.ts";
import { LIST_SCHEMAS, type ListName } from "../schema/lists.ts";
import { type Rule, ruleSchema } from "../schema/rules.ts";
import { fill } from "../text/text.ts";
import type { Book } from "./book.ts";
import { findOddities, reconcile } from "./evaluate.ts";

/**
 * Each file `operators/examples/<operator>.json` holds examples of one operator: a rule, a book as small as can be, and what must come
 * of it. Tables are format tables with their CSV; lists are CSV with the columns that matter.
 */
const FOLDER = "src/reconciliation/operators/examples";
const SUFFIX = ".json";
const files = readdirSync(FOLDER).filter((file) => file.endsWith(SUFFIX));

interface ExampleTable {
  readonly id: string;
  readonly unit: string;
  readonly decimals?: number;
  readonly csv: string;
}

interface ExampleBook {
  readonly scope?: string;
  readonly tables?: readonly ExampleTable[];
  readonly lists?: Partial<Record<ListName, string>>;
  readonly listTables?: readonly ExampleTable[];
  readonly units?: readonly ExampleBook[];
  readonly previous?: ExampleBook;
}

interface Example {
  readonly name: string;
  readonly rule: unknown;
  readonly book: ExampleBook;
  readonly relations: readonly Record<"id" | "status" | "left" | "right" | "difference" | "bound", string>[];
  readonly oddities?: readonly Record<"id" | "statement", string>[];
}

function readExamples(file: string): { about: string; examples: Example[] } {
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
}

function makeTable({ id, unit, decimals, csv: text, ...rest }: ExampleTable): TableRecord {
  const format = formatTableSchema.parse({ id, titles: { department: id }, mayBeEmpty: true, ...rest });
  const csv = readCsv(`${id}.csv`, text).value;
  if (!csv?.complete) throw new Error(`${id} cannot be read`);
  return {
    format,
    entry: { status: "filled", notes: [] },
    file: csv.file,
    unit,
    decimals,
    rows: buildRows(format, csv, { codes: new Set(), codeOf: new Map() }),
    complete: true,
    csv,
  };
}

function makeList<K extends ListName>(name: K, text = ""): ListRecord<K>[] {
  const csv = readCsv(`${name}.csv`, text || "none\n").value;
  const columns = Object.keys(LIST_SCHEMAS[name].shape);
  return (csv?.rows ?? []).map(({ line, cells }) => {
    const given = Object.fromEntries((csv?.header ?? []).map((column, index) => [column, cells[index] ?? ""]));
    return { ...Object.fromEntries(columns.map((column) => [column, ""])), ...given, line } as ListRecord<K>;
  });
}

function makeBook({ scope = "department", tables = [], lists = {}, listTables = [], units = [], previous }: ExampleBook): Book {
  return {
    scope,
    tables: tables.map(makeTable),
    lists: listTables.map(makeTable),
    projects: makeList("projects", lists.projects),
    indicators: makeList("indicators", lists.indicators),
    facts: makeList("facts", lists.facts),
    restored: new Set(),
    open: new Set(),
    yuan: new Map([
      ["元", "1"],
      ["万元", "10000"],
    ]),
    operators: [
      { printed: "≥", operator: ">=" },
      { printed: "≤", operator: "<=" },
    ],
    units: units.map(makeBook),
    ...(previous ? { previous: makeBook({ ...previous, scope: `${scope}@before` }) } : {}),
  };
}

describe.each(files)("%s", (file) => {
  it.each(readExamples(file).examples)("$name", ({ rule, book, relations, oddities = [] }) => {
    const rules: Rule[] = [ruleSchema.parse(rule)];
    expect(rules[0]?.operator).toBe(file.slice(0, -SUFFIX.length));
    const made = makeBook(book);
    expect(reconcile(made, rules).map(({ id, result }) => ({ id, ...result }))).toEqual(relations);
    expect(findOddities(made, rules).map(({ id, statement: { template, values } }) => ({ id, statement: fill(template, values) }))).toEqual(oddities);
  });
});

it("every operator has examples", () => {
  const operators = ruleSchema.options.map((option) => option.shape.operator.value);
  expect(files.map((file) => file.slice(0, -SUFFIX.length)).sort()).toEqual([...operators].sort());
  for (const file of files) expect(readExamples(file).about).toMatch(/^[A-Z].*\.$/);
});
