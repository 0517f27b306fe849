import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FileSchema } from "../../schema/openData/types.ts";
import { readPieces } from "../pack/readPieces.ts";
import type { TypedColumn } from "../typed/typedColumns.ts";
import { quote } from "./layout.ts";
import { VIEWS } from "./views.ts";
import { Writer } from "./writer.ts";

/** A file with types, piece by piece; the first has no lines. */
type LoadTyped = (schema: FileSchema) => Iterable<readonly TypedColumn[]>;

/**
 * One SQLite file with a table or view for each tidy file, its lines in their order, and the views of `views.ts`. An empty cell is NULL. The
 * same files make the same bytes; they come piece by piece.
 */
export function* writeSqlite(schemas: readonly FileSchema[], load: LoadTyped): Iterable<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  try {
    const path = join(folder, "site.sqlite");
    fillDatabase(path, schemas, load);
    yield* readPieces(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fillDatabase(path: string, schemas: readonly FileSchema[], load: LoadTyped): void {
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
}
