import type { ScopeView } from "../archive/scope/tables.ts";
import type { TableRecord } from "../read/disclosures.ts";
import { locateCell } from "../reconciliation/cells.ts";
import { type Evaluated, reconcile } from "../reconciliation/evaluate.ts";
import type { FoundCell } from "./cell.ts";
import type { Review } from "./disclosure.ts";
import { FACTS_NAME } from "./facts.ts";

/** The relations in which a cell stands, as they would be if it held a value and were not open. Nothing is written. */
export function relateAsIf({ archive, entry }: Review, cell: FoundCell, value: string): Evaluated[] {
  const { table, row, column } = cell;
  const book = archive.makeBook(supposeValue(table.scope, cell, value));
  const { key } = locateCell(book, table.view.id, row.id, column.id);
  return reconcile(book, entry.format.rules).filter(({ left, right }) =>
    [...left, ...right].some((term) => term.cell.key === key),
  );
}

/** A scope with another value in one cell, which is not open. */
function supposeValue(scope: ScopeView, { table, row, column }: FoundCell, value: string): ScopeView {
  const change = (record: TableRecord): TableRecord =>
    record.file === table.view.record.file
      ? {
          ...record,
          rows: record.rows.map((other) =>
            other.id === row.id ? { ...other, cells: { ...other.cells, [column.id]: value } } : other,
          ),
        }
      : record;
  const { records } = scope;
  return {
    ...scope,
    records: {
      ...records,
      tables: records.tables.map(change),
      lists: records.lists.map(change),
      facts: records.facts.map((fact) =>
        table.file === FACTS_NAME && fact.fact_id === row.id ? { ...fact, [column.id]: value } : fact,
      ),
      open: records.open.filter(
        ({ file, row_id, field }) => file !== table.file || row_id !== row.id || field !== column.id,
      ),
    },
  };
}
