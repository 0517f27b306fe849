import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { TypedColumn } from "../typed/typedColumns.ts";
import { SQLITE_INDEXES } from "./indexes.ts";
import { VIEWS } from "./views.ts";

const TYPES = { text: "TEXT", integer: "INTEGER", number: "REAL" } as const;

const quote = (name: string): string => `"${name}"`;
const quoteAll = (names: readonly string[]): string => names.map(quote).join(", ");

/**
 * One SQLite file with a table for each tidy file, its lines in their order, and the views of `views.ts`. An empty cell is NULL. The same
 * files make the same bytes.
 */
export function writeSqlite(
  schemas: readonly FileSchema[],
  load: (schema: FileSchema) => readonly TypedColumn[],
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  const path = join(folder, "site.sqlite");
  try {
    // What the print contradicts stays in: keys are declared, and a test holds them, but writing does not stop at them.
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    for (const schema of schemas) writeTable(database, schema, load(schema));
    const tables = new Set(schemas.map(({ name }) => name));
    for (const { name, needs, sql } of VIEWS)
      if (needs.every((table) => tables.has(table))) database.exec(`CREATE VIEW ${quote(name)} AS\n${sql}`);
    database.exec("COMMIT");
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeTable(database: DatabaseSync, schema: FileSchema, columns: readonly TypedColumn[]): void {
  database.exec(defineTable(schema, columns));
  const insert = database.prepare(
    `INSERT INTO ${quote(schema.name)} (${quoteAll(columns.map(({ name }) => name))}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const lines = columns[0]?.values.length ?? 0;
  for (let line = 0; line < lines; line += 1)
    insert.run(...columns.map(({ values }) => values[line] ?? null));
}

function defineTable(schema: FileSchema, columns: readonly TypedColumn[]): string {
  const { name, primaryKey, uniqueKey, foreignKeys } = schema;
  const lines = [
    ...columns.map((column) => describeColumn(schema, column)),
    ...(primaryKey ? [`PRIMARY KEY (${quoteAll(primaryKey)})`] : []),
    // In SQLite, as in the schema, lines with an empty cell are not compared.
    ...(uniqueKey ? [`UNIQUE (${quoteAll(uniqueKey)})`] : []),
    ...foreignKeys.map(
      (key) =>
        `FOREIGN KEY (${quoteAll(key.columns)}) REFERENCES ${quote(key.file)} (${quoteAll(key.references)})`,
    ),
  ];
  const indexes = (SQLITE_INDEXES[name] ?? []).map(
    (indexed) =>
      `CREATE INDEX ${quote([name, ...indexed].join("_"))} ON ${quote(name)} (${quoteAll(indexed)});`,
  );
  return `CREATE TABLE ${quote(name)} (\n  ${lines.join(",\n  ")}\n) STRICT;\n${indexes.join("\n")}`;
}

function describeColumn({ columns }: FileSchema, { name, kind, required }: TypedColumn): string {
  const { unique = false, values } = columns.find((column) => column.name === name) ?? {};
  const allowed = values
    ? ` CHECK (${quote(name)} IN (${values.map((value) => `'${value}'`).join(", ")}))`
    : "";
  return `${quote(name)} ${TYPES[kind]}${required ? " NOT NULL" : ""}${unique ? " UNIQUE" : ""}${allowed}`;
}
