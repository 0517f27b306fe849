import type { Records } from "../read/records.ts";
import type { Restored } from "../schema/csvFiles.ts";
import type { FactKinds } from "../schema/facts.ts";
import type { StatutoryTables } from "../schema/statutoryTables.ts";
import type { Book } from "./book.ts";

/** The book of a scope; the department's takes in the books of its units, and each that of the year before. */
export function makeBook(records: Records, statutory: StatutoryTables, kinds: FactKinds, units: readonly Book[] = [], previous?: Book): Book {
  return {
    ...records,
    restored: new Set(records.restored.map((entry) => cellKey(records.scope, entry))),
    yuan: new Map(statutory.units.map((unit) => [unit.id, unit.yuan])),
    operators: kinds.operators,
    units,
    previous,
  };
}

/** The key of a restored cell, as relations name it: `tables/revenue.csv` is the table `revenue`. */
function cellKey(scope: string, { file, row_id, field }: Restored): string {
  return [scope, file.replace(/^tables\//, "").replace(/\.csv$/, ""), row_id, field].join("/");
}
