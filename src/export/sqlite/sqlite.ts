import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isWholeFen, toFen } from "../../money.ts";
import type { ColumnSchema, FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";

/** Column from which exact integers are derived, and their column. */
const YUAN = "amount_yuan";
export const FEN = "amount_fen";

const quote = (name: string): string => `"${name}"`;
const quoteAll = (names: readonly string[]): string => names.map(quote).join(", ");

/**
 * One SQLite file with a table for each tidy file, its lines in their order. Printed decimals are TEXT, because SQLite has no exact
 * decimals; whole numbers and years are INTEGER; an empty cell is NULL. Where every amount of a file is a whole number of fen, `amount_fen`
 * holds it as INTEGER, so that sums are exact; otherwise the column is not there. The same files make the same bytes.
 */
export function writeSqlite(schemas: readonly FileSchema[], load: (name: string) => TidyFile): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  const path = join(folder, "site.sqlite");
  try {
    // What the print contradicts stays in: keys are declared, and a test holds them, but writing does not stop at them.
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    for (const schema of schemas) writeTable(database, schema, load(schema.name));
    database.exec("COMMIT");
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeTable(database: DatabaseSync, schema: FileSchema, { columns, rows }: TidyFile): void {
  const yuan = columns.indexOf(YUAN);
  const hasFen = yuan >= 0 && rows.every((cells) => isWholeFen(cells[yuan] ?? ""));
  database.exec(defineTable(schema, hasFen));
  const names = hasFen ? [...columns, FEN] : columns;
  const insert = database.prepare(
    `INSERT INTO ${quote(schema.name)} (${quoteAll(names)}) VALUES (${names.map(() => "?").join(", ")})`,
  );
  for (const cells of rows) {
    const values = schema.columns.map((column, index) => readValue(column, cells[index] ?? ""));
    insert.run(...values, ...(hasFen ? [toFen(cells[yuan] ?? "")] : []));
  }
}

function readValue({ type }: ColumnSchema, cell: string): string | bigint | null {
  if (cell === "") return null;
  return type === "integer" || type === "year" ? BigInt(cell) : cell;
}

function defineTable(schema: FileSchema, hasFen: boolean): string {
  const { name, primaryKey, uniqueKey, foreignKeys } = schema;
  const lines = [
    ...schema.columns.map(describeColumn),
    ...(hasFen ? [`${quote(FEN)} INTEGER NOT NULL`] : []),
    ...(primaryKey ? [`PRIMARY KEY (${quoteAll(primaryKey)})`] : []),
    // In SQLite, as in the schema, lines with an empty cell are not compared.
    ...(uniqueKey ? [`UNIQUE (${quoteAll(uniqueKey)})`] : []),
    ...foreignKeys.map(
      (key) =>
        `FOREIGN KEY (${quoteAll(key.columns)}) REFERENCES ${quote(key.file)} (${quoteAll(key.references)})`,
    ),
  ];
  const keys = [primaryKey ?? [], uniqueKey ?? []];
  // A key's own index serves for the columns that it begins with.
  const unserved = foreignKeys.filter(
    ({ columns }) => !keys.some((key) => columns.every((column, index) => key[index] === column)),
  );
  const indexes = unserved.map(
    (key) =>
      `CREATE INDEX ${quote([name, ...key.columns].join("_"))} ON ${quote(name)} (${quoteAll(key.columns)});`,
  );
  return `CREATE TABLE ${quote(name)} (\n  ${lines.join(",\n  ")}\n) STRICT;\n${indexes.join("\n")}`;
}

function describeColumn({ name, type, required, unique, values }: ColumnSchema): string {
  const allowed = values
    ? ` CHECK (${quote(name)} IN (${values.map((value) => `'${value}'`).join(", ")}))`
    : "";
  return `${quote(name)} ${type === "integer" || type === "year" ? "INTEGER" : "TEXT"}${required ? " NOT NULL" : ""}${unique ? " UNIQUE" : ""}${allowed}`;
}
