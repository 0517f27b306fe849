import type { Row } from "../../read/csv/rows.ts";
import { blockOf } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { ScopeView, TableView } from "./tables.ts";

/** A cell that differs between a text that was replaced and the one that stands; a row is undefined in the text that does not have it. */
export interface ReplacedCell {
  readonly before: Row | undefined;
  readonly now: Row | undefined;
  readonly column: Column;
  readonly from: string;
  readonly to: string;
}

/** A table or list of a scope that differs; undefined in the text that does not have it. */
export interface ReplacedTable {
  readonly before: TableView | undefined;
  readonly now: TableView | undefined;
  /** None where the whole table came or went. */
  readonly cells: readonly ReplacedCell[];
}

/** What differs in a scope, table by table; either text may not have the scope. What is not entered of one tells nothing. */
export function compareTexts(before: ScopeView | undefined, now: ScopeView | undefined): ReplacedTable[] {
  const [old, present] = [before, now].map(listTables);
  const ids = new Set([...(present?.keys() ?? []), ...(old?.keys() ?? [])]);
  return [...ids].flatMap((id): ReplacedTable[] => {
    const [a, b] = [old?.get(id), present?.get(id)];
    if ([a, b].some((table) => table?.status === "not-entered")) return [];
    const tables = { before: hasRows(a) ? a : undefined, now: hasRows(b) ? b : undefined };
    if (!hasRows(a) || !hasRows(b)) return hasRows(a) || hasRows(b) ? [{ ...tables, cells: [] }] : [];
    const cells = compareTables(a, b);
    return cells.length > 0 ? [{ ...tables, cells }] : [];
  });
}

/** The tables and lists of a scope by their ids; none of a scope that is not there. */
export const listTables = (scope: ScopeView | undefined): ReadonlyMap<string, TableView> =>
  new Map(scope && [...scope.tables, ...scope.listTables].map((table) => [table.id, table]));

const hasRows = (table: TableView | undefined): table is TableView => (table?.rows.length ?? 0) > 0;

function compareTables(before: TableView, now: TableView): ReplacedCell[] {
  return pairTables(before, now).flatMap(({ columns, ...pair }) =>
    columns.flatMap((column): ReplacedCell[] => {
      const [from = "", to = ""] = [pair.before?.cells[column.id], pair.now?.cells[column.id]];
      return from === to || column.role === "row-number" ? [] : [{ ...pair, column, from, to }];
    }),
  );
}

type Pair = Pick<ReplacedCell, "before" | "now">;

/** The rows of both texts, part by part, with the columns of the present one. */
export function pairTables(before: TableView, now: TableView): (Pair & Pick<Part, "columns">)[] {
  return now.parts.flatMap(({ part: { columns, ...part }, rows }) => {
    const old = before.parts.find((other) => blockOf(other.part) === blockOf(part));
    return pairRows(old?.rows ?? [], rows).map((pair) => ({ ...pair, columns }));
  });
}

/**
 * Rows that say the same of what they are for, the n-th of their kind with the n-th; of the others those that have one address. In the
 * order of the text that stands, then what went.
 */
function pairRows(before: readonly Row[], now: readonly Row[]): Pair[] {
  const byName = Map.groupBy(before, nameRow);
  const named = now.map((row) => byName.get(nameRow(row))?.shift());
  const left = new Map([...byName.values()].flat().map((row) => [row.id, row]));
  const pairs = now.map((row, index): Pair => {
    const found = named[index] ?? left.get(row.id);
    if (!named[index]) left.delete(row.id);
    return { before: found, now: row };
  });
  return [...pairs, ...left.values().map((row): Pair => ({ before: row, now: undefined }))];
}

/** What a row is for, whatever stands in its cells. */
const nameRow = ({ code, label, pairedCode, thirdCode, unitCode, unitName, item, sheet }: Row): string =>
  JSON.stringify([code, label, pairedCode, thirdCode, unitCode, unitName, item, sheet]);
