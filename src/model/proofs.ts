import type { Row } from "../read/rows.ts";
import type { Cell } from "../reconciliation/cells.ts";
import type { Evaluated } from "../reconciliation/evaluate.ts";
import type { Ledger } from "./ledger.ts";
import type { TableView } from "./tables.ts";

/** A row of a table with the relations that its figures stand in. */
export interface RowProof {
  readonly row: Row;
  readonly relations: readonly Evaluated[];
}

/** What proves a table. */
export interface TableProof {
  /** Sums, or the only row of a table; those without relations are left out. */
  readonly rows: readonly RowProof[];
  /** Printed amounts that no relation proves. */
  readonly uncovered: readonly Cell[];
}

/** The relations that the sums of a table stand in, row by row as printed. */
export function proveTable({ scope, relations, uncovered }: Ledger, table: TableView): TableProof {
  const prefix = `${scope.id}/${table.id}/`;
  const byRow = groupByRow(relations, prefix);
  const rows = table.rows
    .filter((row) => row.type !== "leaf" || table.rows.length === 1)
    .map((row) => ({ row, relations: byRow.get(row.id) ?? [] }))
    .filter((proof) => proof.relations.length > 0);
  return { rows, uncovered: uncovered.filter((cell) => cell.key.startsWith(prefix)) };
}

/** Relations by the id of each row that has a cell in them; keys of cells are `prefix<row>/<measure>`. */
function groupByRow(relations: readonly Evaluated[], prefix: string): ReadonlyMap<string, readonly Evaluated[]> {
  const byRow = new Map<string, Evaluated[]>();
  for (const relation of relations) {
    const keys = [...relation.left, ...relation.right].map(({ cell }) => cell.key).filter((key) => key.startsWith(prefix));
    const rows = new Set(keys.map((key) => key.slice(prefix.length).split("/")[0] ?? ""));
    for (const row of rows) byRow.set(row, (byRow.get(row) ?? []).concat(relation));
  }
  return byRow;
}
