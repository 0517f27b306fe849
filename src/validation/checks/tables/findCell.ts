import { listColumns } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import type { Issue } from "../../../schema/issue.ts";
import { listNames, MOST_NAMED } from "../shared/names.ts";

/** A table of a scope with what is reported of it. */
export type CheckedTable = TableRecord & { readonly issues: readonly Issue[] };

/**
 * What is found where an entry names a cell by row and column: what the cell holds, or which of the two names nothing and what it could
 * name; undefined where that cannot be told, or another issue tells it.
 */
export type FoundCell =
  | { readonly cell: string }
  | { readonly unknown: "row" | "column"; readonly expected: string }
  | undefined;

/** What is looked up in a table or list again and again, made once. */
interface LineIndex {
  /** Where each id stands. */
  readonly positions: ReadonlyMap<string, number>;
  /** Ids by each of their parts, in order. */
  readonly byPart: ReadonlyMap<string, readonly string[]>;
}

interface TableIndex extends LineIndex {
  /** Cells of which something is reported, as `row/column`. */
  readonly reported: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** Whether a row may be missing, or go by a wrong id because of what is reported of the columns that make it. */
  readonly mayHaveOtherIds: boolean;
}

const tableIndexes = new WeakMap<CheckedTable, TableIndex>();

function indexLines(ids: readonly string[]): LineIndex {
  const positions = new Map<string, number>();
  const byPart = new Map<string, string[]>();
  for (const [position, id] of ids.entries()) {
    if (!positions.has(id)) positions.set(id, position);
    for (const part of new Set(id.split("-"))) {
      const others = byPart.get(part) ?? [];
      others.push(id);
      byPart.set(part, others);
    }
  }
  return { positions, byPart };
}

function indexTable(table: CheckedTable): TableIndex {
  const kept = tableIndexes.get(table);
  if (kept) return kept;
  const { format, rows, issues, complete } = table;
  const idColumns = [
    "side",
    "row_number",
    ...format.rowKey,
    ...format.parts.map((part) => part.units?.codeColumn),
  ];
  const index = {
    ...indexLines(rows.map((row) => row.id)),
    reported: new Set(issues.map((issue) => `${issue.row}/${issue.field}`)),
    columns: new Set(listColumns(format)),
    mayHaveOtherIds:
      !complete || issues.some((issue) => issue.field !== undefined && idColumns.includes(issue.field)),
  };
  tableIndexes.set(table, index);
  return index;
}

/** The cell of a table; without a row a heading, which has no cell. */
export function findTableCell(table: CheckedTable, rowId: string, column: string): FoundCell {
  const { positions, byPart, reported, columns, mayHaveOtherIds } = indexTable(table);
  if (!columns.has(column)) return { unknown: "column", expected: listNames(columns) };
  if (rowId === "") return undefined;
  const row = table.rows[positions.get(rowId) ?? -1];
  if (!row)
    return mayHaveOtherIds ? undefined : { unknown: "row", expected: suggestRows(positions, byPart, rowId) };
  return reported.has(`${row.id}/${column}`) ? undefined : { cell: row.cells[column] ?? "" };
}

/** Ids of the rows that share the code or number of the one that is not there, else of all rows. */
function suggestRows(positions: LineIndex["positions"], byPart: LineIndex["byPart"], rowId: string): string {
  const parts = rowId.split("-").filter((part) => /\d/.test(part));
  const alike = new Set(parts.flatMap((part) => (byPart.get(part) ?? []).slice(0, MOST_NAMED)));
  return listNames(alike.size > 0 ? alike : positions.keys());
}
