import type { Row } from "../../read/csv/rows.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import { groupRelations, isOfScope } from "./groupRelations.ts";
import type { Ledger } from "./ledger.ts";
import type { ScopeView, TableView } from "./tables.ts";

/** A row of a table with the relations that its figures stand in. */
export interface RowProof {
  readonly row: Row;
  readonly relations: readonly Evaluated[];
}

/** The relations that prove a table, and the amounts of it that none proves. */
export interface TableProof {
  /** Sums, the only row of a table, and rows of which something does not hold; those without relations are left out. */
  readonly rows: readonly RowProof[];
  /** Printed amounts that no relation proves. */
  readonly uncovered: readonly Cell[];
}

/** The relations that the sums of a table stand in, row by row as printed. */
export function proveTable({ scope, byTable, uncovered }: Ledger, table: TableView): TableProof {
  const isOfTable = ({ address }: Cell): boolean => isOfScope(scope, address) && address.table === table.id;
  const byRow = groupRows(scope, table.id, byTable.get(table.id) ?? []);
  const rows = table.rows
    .map((row) => ({ row, relations: byRow.get(row.id) ?? [] }))
    .filter(
      ({ row, relations: own }) =>
        own.length > 0 &&
        (row.type !== "leaf" ||
          table.rows.length === 1 ||
          own.some(({ result }) => result.status === "mismatch")),
    );
  return { rows, uncovered: uncovered.filter(isOfTable) };
}

/** The relations that the figures of the explanation stand in, by the figure's id, but for those that could not be evaluated. */
export function proveFacts({ scope, byTable }: Ledger): ReadonlyMap<string, readonly Evaluated[]> {
  const evaluated = (byTable.get("facts") ?? []).filter(({ skipped }) => skipped === undefined);
  return groupRows(scope, "facts", evaluated);
}

/** Relations by the id of each row of a table or list that has a cell in them. */
const groupRows = (scope: ScopeView, tableId: string, relations: readonly Evaluated[]) =>
  groupRelations(relations, (address) =>
    isOfScope(scope, address) && address.table === tableId ? address.row : undefined,
  );
