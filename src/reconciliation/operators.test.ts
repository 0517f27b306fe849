import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsv } from "../read/csv/csv.ts";
import { buildRows } from "../read/csv/rows.ts";
import type { TableRecord } from "../read/disclosures.ts";
import type { Records } from "../read/records.ts";
import { formatTableSchema } from "../schema/format.ts";
import { factSchema } from "../schema/lists.ts";
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
  /** Nothing where the table is not published. */
  readonly csv?: string;
}

interface ExampleBook {
  readonly scope?: string;
  readonly tables?: readonly ExampleTable[];
  /** Lists as the example site's format describes them, with those of its columns that the file has. */
  readonly lists?: Partial<Record<"projects" | "indicators", string>>;
  readonly facts?: string;
  readonly listTables?: readonly ExampleTable[];
  readonly units?: readonly ExampleBook[];
  readonly previous?: ExampleBook;
  /** By year and phase, such as `-1 budget`. */
  readonly others?: Readonly<Record<string, ExampleBook>>;
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
  const file = `${id}.csv`;
  if (text === undefined)
    return {
      format,
      entry: { status: "not-published", notes: [] },
      file,
      unit,
      decimals,
      rows: [],
      complete: true,
    };
  const csv = readCsv(file, text).value;
  if (!csv?.complete) throw new Error(`${id} cannot be read`);
  return {
    format,
    entry: { status: "filled", notes: [] },
    file,
    unit,
    decimals,
    rows: buildRows(format, csv, { codes: new Set(), codeOf: new Map() }),
    complete: true,
    csv,
  };
}

function makeList(id: string, csv: string): TableRecord {
  const { parts, ...rest } = JSON.parse(
    readFileSync(`examples/site/data/formats/demo-2024/tables/${id}.json`, "utf8"),
  );
  const header = csv.slice(0, csv.indexOf("\n")).split(",");
  const [part] = parts as [{ columns: { id: string }[] }];
  const columns = header.map((column) => part.columns.find((known) => known.id === column));
  return {
    ...makeTable({ ...rest, id, unit: "万元", csv, parts: [{ ...part, columns }] }),
    decimals: undefined,
  };
}

function makeFacts(text = "none\n"): Records["facts"] {
  const csv = readCsv("facts.csv", text).value;
  const columns = Object.keys(factSchema.shape);
  return (csv?.rows ?? []).map(({ line, cells }) => {
    const given = Object.fromEntries(
      (csv?.header ?? []).map((column, index) => [column, cells[index] ?? ""]),
    );
    return {
      ...Object.fromEntries(columns.map((column) => [column, ""])),
      ...given,
      line,
    } as Records["facts"][number];
  });
}

function makeBook({
  scope = "department",
  tables = [],
  lists = {},
  facts,
  listTables = [],
  units = [],
  previous,
  others = {},
}: ExampleBook): Book {
  return {
    scope,
    tables: tables.map(makeTable),
    lists: [...listTables.map(makeTable), ...Object.entries(lists).map(([id, csv]) => makeList(id, csv))],
    facts: makeFacts(facts),
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
    others: new Map(
      Object.entries(others).map(([key, other]) => [key, makeBook({ ...other, scope: `${scope}@${key}` })]),
    ),
    ...(previous ? { previous: makeBook({ ...previous, scope: `${scope}@before` }) } : {}),
  };
}

describe.each(files)("%s", (file) => {
  it.each(readExamples(file).examples)("$name", ({ rule, book, relations, oddities = [] }) => {
    const rules: Rule[] = [ruleSchema.parse(rule)];
    expect(rules[0]?.operator).toBe(file.slice(0, -SUFFIX.length));
    const made = makeBook(book);
    expect(reconcile(made, rules).map(({ id, result }) => ({ id, ...result }))).toEqual(relations);
    expect(
      findOddities(made, rules).map(({ id, statement: { template, values } }) => ({
        id,
        statement: fill(template, values),
      })),
    ).toEqual(oddities);
  });
});

it("every operator has examples", () => {
  const operators = ruleSchema.options.map((option) => option.shape.operator.value);
  expect(files.map((file) => file.slice(0, -SUFFIX.length)).sort()).toEqual([...operators].sort());
  for (const file of files) expect(readExamples(file).about).toMatch(/^[A-Z].*\.$/);
});
