import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Example } from "./guide.ts";

/** The SQLite examples of a guide that fail or find nothing, relations whose status does not follow from their terms, and references to nothing. */
export function checkSqlite(guide: readonly Example[], folder: string): string[] {
  const database = new DatabaseSync(join(folder, "mingzhang.sqlite"), { readOnly: true });
  const examples = guide.filter(({ language }) => language === "sqlite");
  const failed = examples.flatMap(({ code }, index) => {
    const lines = database.prepare(code).all();
    return lines.length > 0 ? [] : [`SQLite example ${index + 1}: nothing found`];
  });
  const relations = database.prepare(readFileSync(join(folder, "relations.sql"), "utf8")).all();
  const lost = database.prepare("PRAGMA foreign_key_check").all();
  return [
    ...(examples.length > 0 ? failed : ["no SQLite examples"]),
    ...relations.map(
      ({ relation_id, status, computed }) => `${relation_id} is ${status}, its terms say ${computed}`,
    ),
    ...lost.map(({ table, parent }) => `a line of ${table} leads to none of ${parent}`),
  ];
}
