import type { TableRecord } from "../../read/disclosures.ts";
import { nameLine } from "../../read/lists.ts";
import { listColumns } from "../../read/rows.ts";
import type { Issue } from "../../schema/issue.ts";
import type { ListName } from "../../schema/lists.ts";
import type { ListReading } from "./lists.ts";

/** A table of a scope with what is reported of it. */
export type CheckedTable = TableRecord & { readonly issues: readonly Issue[] };

/**
 * What is found where an entry names a cell by row and column: what the cell holds, or which of the two names nothing and what it could
 * name; undefined where that cannot be told, or another issue tells it.
 */
export type FoundCell = { readonly cell: string } | { readonly unknown: "row" | "column"; readonly expected: string } | undefined;

/** The cell of a table; without a row a heading, which has no cell. */
export function findTableCell(table: CheckedTable, rowId: string, column: string): FoundCell {
  const columns = listColumns(table.format);
  if (!columns.includes(column)) return { unknown: "column", expected: columns.join(", ") };
  if (rowId === "") return undefined;
  const row = table.rows.find((candidate) => candidate.id === rowId);
  if (!row) return mayHaveOtherId(table) ? undefined : { unknown: "row", expected: suggestRows(table, rowId) };
  const reported = table.issues.some((issue) => issue.row === row.id && issue.field === column);
  return reported ? undefined : { cell: row.cells[column] ?? "" };
}

/** Whether a row of the table may be missing, or go by a wrong id because of what is reported of the columns that make it. */
function mayHaveOtherId({ complete, format, issues }: CheckedTable): boolean {
  const columns = ["side", "row_number", ...format.rowKey, ...format.parts.map((part) => part.units?.codeColumn)];
  return !complete || issues.some((issue) => issue.field !== undefined && columns.includes(issue.field));
}

/** Ids of the rows that share the code or number of the one that is not there, else of all rows. */
function suggestRows(table: TableRecord, rowId: string): string {
  const keys = rowId.split("-").filter((part) => /\d/.test(part));
  const ids = table.rows.map((row) => row.id);
  const alike = ids.filter((id) => keys.some((key) => id.split("-").includes(key)));
  return (alike.length > 0 ? alike : ids).join(", ");
}

/** The cell of a list. */
export function findListCell<K extends ListName>(name: K, list: ListReading<K>, rowId: string, column: string): FoundCell {
  if (!list.csv || !list.complete) return undefined;
  if (!list.csv.header.includes(column)) return { unknown: "column", expected: list.csv.header.join(", ") };
  const ids = list.records.map((record, index) => nameLine(name, record, index));
  const record = list.records[ids.indexOf(rowId)] as Readonly<Record<string, unknown>> | undefined;
  return record ? { cell: String(record[column] ?? "") } : { unknown: "row", expected: suggestLines(ids, rowId) };
}

/** Ids that share the number of the one that is not there, else all. */
function suggestLines(ids: readonly string[], wanted: string): string {
  const number = wanted.split("-")[1] ?? "";
  const alike = ids.filter((id) => id.split("-")[1] === number);
  return (alike.length > 0 ? alike : ids.slice(0, 12)).join(", ");
}
