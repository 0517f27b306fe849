import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { TypedColumn, TypedValue } from "../typed/typedColumns.ts";
import { Layout, quote, quoteAll } from "./layout.ts";
import { numberOf, type SharedColumns } from "./shared.ts";
import { VIEWS } from "./views.ts";

/**
 * One SQLite file with a table or view for each tidy file, its lines in their order, and the views of `views.ts`. An empty cell is NULL. The
 * same files make the same bytes.
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
    const writer = new Writer(database, schemas);
    for (const schema of schemas) writer.writeFile(schema, load(schema));
    const tables = new Set(schemas.map(({ name }) => name));
    for (const { name, needs, sql } of VIEWS)
      if (needs.every((table) => tables.has(table))) database.exec(`CREATE VIEW ${quote(name)} AS\n${sql}`);
    // Indexes that grew line by line have pages that are half empty.
    database.exec("COMMIT; VACUUM");
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class Writer {
  readonly #database: DatabaseSync;
  readonly #layout: Layout;
  /** By table of shared columns: the number of each combination. */
  readonly #numbers = new Map<string, Map<string, bigint>>();

  constructor(database: DatabaseSync, schemas: readonly FileSchema[]) {
    this.#database = database;
    this.#layout = new Layout(schemas);
  }

  writeFile(schema: FileSchema, columns: readonly TypedColumn[]): void {
    const shared = this.#layout.shared(schema);
    const numbers = shared.map((each) => this.#writeShared(schema, each, columns));
    const own = columns.filter(({ name }) => !shared.some((each) => each.columns.includes(name)));
    const stored = [...numbers, ...own];
    this.#database.exec(this.#layout.defineLines(schema, stored));
    this.#insert(this.#layout.linesTable(schema), stored, linesOf(stored));
    if (shared.length > 0) this.#database.exec(this.#layout.defineView(schema, columns));
  }

  /** Writes the combinations of some columns that are not there yet. The column of their numbers, a number for each line. */
  #writeShared(schema: FileSchema, shared: SharedColumns, columns: readonly TypedColumn[]): TypedColumn {
    // In one order, whatever that of the file: two files may share them.
    const own = shared.columns.flatMap((name) => columns.find((column) => column.name === name) ?? []);
    const known = this.#numbers.get(shared.table);
    if (!known) this.#database.exec(this.#layout.defineShared(schema, shared, own));
    const numbers = known ?? new Map<string, bigint>();
    this.#numbers.set(shared.table, numbers);
    const added: TypedValue[][] = [];
    const values = linesOf(own).map((line) => {
      const key = line.join("\u0000");
      const number = numbers.get(key) ?? BigInt(numbers.size + 1);
      if (!numbers.has(key)) added.push([number, ...line]);
      numbers.set(key, number);
      return number;
    });
    const numberColumn = { name: "number", kind: "integer", required: true, values } as const;
    this.#insert(shared.table, [numberColumn, ...own], added);
    return { ...numberColumn, name: numberOf(shared) };
  }

  #insert(table: string, columns: readonly TypedColumn[], lines: readonly TypedValue[][]): void {
    const names = columns.map(({ name }) => name);
    const statement = this.#database.prepare(
      `INSERT INTO ${quote(table)} (${quoteAll(names)}) VALUES (${names.map(() => "?").join(", ")})`,
    );
    for (const line of lines) statement.run(...line);
  }
}

/** The lines of some columns. */
const linesOf = (columns: readonly TypedColumn[]): TypedValue[][] =>
  (columns[0]?.values ?? []).map((_, line) => columns.map(({ values }) => values[line] ?? null));
