import type { TableRecord } from "../read/disclosures.ts";
import type { ListRecord } from "../read/lists.ts";
import type { Restored } from "../schema/csvFiles.ts";
import type { FactKinds } from "../schema/facts.ts";
import type { StatutoryTables } from "../schema/statutoryTables.ts";
import type { Book } from "./book.ts";

/** What a scope's files hold, as reconciliation takes it. */
export interface Records {
  readonly scope: string;
  readonly tables: readonly TableRecord[];
  readonly projects: readonly ListRecord<"projects">[];
  readonly indicators: readonly ListRecord<"indicators">[];
  readonly procurement: readonly ListRecord<"procurement">[];
  readonly assets: readonly ListRecord<"assets">[];
  readonly facts: readonly ListRecord<"facts">[];
  readonly restored: readonly Restored[];
}

/** The book of a scope; the department's takes in the books of its units. */
export function makeBook(records: Records, statutory: StatutoryTables, kinds: FactKinds, units: readonly Book[] = []): Book {
  return {
    ...records,
    restored: new Set(records.restored.map((entry) => cellKey(records.scope, entry))),
    yuan: new Map(statutory.units.map((unit) => [unit.id, unit.yuan])),
    operators: kinds.operators,
    units,
  };
}

/** The key of a restored cell, as relations name it: `tables/revenue.csv` is the table `revenue`. */
function cellKey(scope: string, { file, row_id, field }: Restored): string {
  return [scope, file.replace(/^tables\//, "").replace(/\.csv$/, ""), row_id, field].join("/");
}
