import type { Row } from "../../read/csv/rows.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import { isOfScope, type Ledger } from "./ledger.ts";
import type { TableView } from "./tables.ts";

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
  const byRow = groupByRow(byTable.get(table.id) ?? [], isOfTable);
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
  return groupByRow(evaluated, ({ address }) => isOfScope(scope, address) && address.table === "facts");
}

/** Relations by the id of each row that has a cell of the table in them. */
function groupByRow(
  relations: readonly Evaluated[],
  isOfTable: (cell: Cell) => boolean,
): ReadonlyMap<string, readonly Evaluated[]> {
  const byRow = new Map<string, Evaluated[]>();
  for (const relation of relations) {
    const cells = [...relation.left, ...relation.right].map(({ cell }) => cell).filter(isOfTable);
    const rows = new Set(cells.map(({ address }) => address.row));
    for (const row of rows) byRow.set(row, (byRow.get(row) ?? []).concat(relation));
  }
  return byRow;
}
