import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { compareAmounts, countDecimals } from "../../../../src/money.ts";
import type { Example } from "./guide.ts";

export type Line = Readonly<Record<string, string>>;

interface Field {
  readonly name: string;
  readonly type: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
  };
}

/** DuckDB's types of the types of Table Schema. A year is a label here, not a point in time. */
const TYPES: Readonly<Record<string, string>> = {
  string: "VARCHAR",
  integer: "BIGINT",
  year: "SMALLINT",
  date: "DATE",
};

/** The most digits of a decimal in DuckDB. Quotients in `reconciliation.csv` have 60: those columns are compared as text. */
const DIGITS = 38;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** One connection to a database in memory. */
export async function connect(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(":memory:")).connect();
}

async function query(connection: DuckDBConnection, sql: string): Promise<Line[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Line[];
}

/** The lines of a CSV file whose first line has no quotes, as DuckDB reads them, every cell as text. */
export function readLines(connection: DuckDBConnection, path: string): Promise<Line[]> {
  return query(connection, `SELECT * FROM ${readTexts(path)}`);
}

/** How many lines of one file have fields, not all of them empty, that no line of another has. Both as path and names of fields. */
export async function countLost(
  connection: DuckDBConnection,
  [child, fields]: [string, readonly string[]],
  [parent, others]: [string, readonly string[]],
): Promise<number> {
  const names = (columns: readonly string[]): string => columns.map(quote).join(", ");
  const [line] = await query(
    connection,
    `SELECT CAST(count(*) AS VARCHAR) AS lost FROM (SELECT ${names(fields)} FROM ${readTexts(child)}) AS child
     WHERE concat(${names(fields)}) <> '' AND (${names(fields)}) NOT IN (SELECT (${names(others)}) FROM ${readTexts(parent)})`,
  );
  return Number(line?.["lost"]);
}

/** Reads every cell as text, an empty one as the empty text: no cell holds the mark for none. */
function readTexts(path: string, mark = "\u0001"): string {
  const columns = readHead(path).map((name) => `${literal(name)}: 'VARCHAR'`);
  return readCsv(path, `columns = {${columns.join(", ")}}, nullstr = ${literal(mark)}`);
}

function readHead(path: string): string[] {
  return Papa.parse<string[]>(readFileSync(path, "utf8"), { preview: 1 }).data[0] ?? [];
}

function readCsv(path: string, options: string): string {
  return `read_csv(${literal(path)}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, strict_mode = true, ${options})`;
}

/**
 * What DuckDB reads otherwise than the Data Package of a folder says: columns and their order, types, exact values of decimals, unique
 * keys, and the bytes of a table that is read and written again.
 */
export async function checkReaders(connection: DuckDBConnection, folder: string): Promise<string[]> {
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
    resources: Resource[];
  };
  const faults = [];
  for (const resource of resources)
    if (resource.schema)
      faults.push(
        ...(await checkTable(connection, folder, resource).catch((error: Error) => [error.message])).map(
          (fault) => `${resource.name}: ${fault}`,
        ),
      );
  return faults;
}

async function checkTable(
  connection: DuckDBConnection,
  folder: string,
  { path, schema }: Resource,
): Promise<string[]> {
  if (!schema) return [];
  const file = join(folder, path);
  const head = readHead(file).join();
  const expected = schema.fields.map(({ name }) => name);
  if (head !== expected.join()) return [`columns ${head}, not ${expected.join()}`];
  const lines = await readLines(connection, file);
  const types = schema.fields.map((field) => ({
    name: field.name,
    type: chooseType(field, lines, schema.missingValues),
  }));
  const columns = types.map(({ name, type }) => `${literal(name)}: ${literal(type)}`).join(", ");
  const nulls = schema.missingValues.map(literal).join(", ");
  const typed = readCsv(file, `columns = {${columns}}, nullstr = [${nulls}]`);
  const values = await query(
    connection,
    `SELECT ${expected.map((name) => `CAST(${quote(name)} AS VARCHAR) AS ${quote(name)}`).join(", ")} FROM ${typed}`,
  );
  return [
    ...(values.length === lines.length ? [] : [`${values.length} lines with types, ${lines.length} as text`]),
    ...lines.flatMap((line, index) =>
      types.flatMap(({ name, type }) => {
        const text = line[name] ?? "";
        const value = values[index]?.[name] ?? "";
        const same = schema.missingValues.includes(text) ? value === "" : isSameValue(type, text, value);
        return same ? [] : [`line ${index + 2}: ${name} is ${text}, read as ${value}`];
      }),
    ),
    ...(await checkUniqueKeys(connection, typed, schema.uniqueKeys ?? [])),
    ...(await checkRoundTrip(connection, file)),
  ];
}

/** A table that is read as text and written again is the same file, byte for byte. */
async function checkRoundTrip(connection: DuckDBConnection, file: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  const copy = join(folder, "copy.csv");
  await connection.run(
    `COPY (SELECT * FROM ${readTexts(file, "")}) TO ${literal(copy)} (FORMAT csv, HEADER true)`,
  );
  // DuckDB quotes a # too, which begins a comment in its own dialect.
  const written = readFileSync(copy, "utf8").replaceAll(/(?<=^|,)"([^",\n]*#[^",\n]*)"(?=,|$)/gm, "$1");
  const same = written === readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  return same ? [] : ["other bytes after it was read and written again"];
}

function isSameValue(type: string, text: string, value: string): boolean {
  return type.startsWith("DECIMAL") ? compareAmounts(text, value) === 0 : text === value;
}

function chooseType({ name, type }: Field, lines: readonly Line[], missing: readonly string[]): string {
  if (type !== "number") return TYPES[type] ?? "VARCHAR";
  const numbers = lines.map((line) => line[name] ?? "").filter((text) => !missing.includes(text));
  const scale = Math.max(0, ...numbers.map(countDecimals));
  const whole = Math.max(1, ...numbers.map((text) => text.replace(/^-/, "").split(".")[0]?.length ?? 0));
  return whole + scale <= DIGITS ? `DECIMAL(${DIGITS},${scale})` : "VARCHAR";
}

async function checkUniqueKeys(
  connection: DuckDBConnection,
  table: string,
  keys: readonly (readonly string[])[],
): Promise<string[]> {
  const faults = [];
  for (const key of keys) {
    const columns = key.map(quote);
    const whole = columns.map((column) => `${column} IS NOT NULL`).join(" AND ");
    const doubles = await query(
      connection,
      `SELECT 1 FROM ${table} WHERE ${whole} GROUP BY ${columns.join(", ")} HAVING count(*) > 1`,
    );
    if (doubles.length > 0) faults.push(`${key.join(", ")} occur twice`);
  }
  return faults;
}

/** The SQL examples of a guide that fail or find nothing where its files are. */
export async function checkExamples(
  connection: DuckDBConnection,
  guide: readonly Example[],
  folder: string,
): Promise<string[]> {
  const examples = guide.filter(({ language }) => language === "sql");
  if (examples.length === 0) return ["no examples"];
  await connection.run(`SET file_search_path = ${literal(folder)}`);
  const results = await Promise.all(
    examples.map(({ code }) => query(connection, code).catch((error: Error) => error.message)),
  );
  return results.flatMap((result, index) =>
    typeof result !== "string" && result.length > 0
      ? []
      : [`example ${index + 1}: ${result || "nothing found"}`],
  );
}
