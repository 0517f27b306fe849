import type { Cited } from "./citation.ts";

/** A column of amounts: its place in the drawn table, the name of its field, its heading and its unit. */
export type CitedColumn = readonly [place: number, field: string, heading: string, unit: string];

/** What a script needs to cite an amount of a drawn table, beside what it reads there. */
export interface CitedTable extends Omit<Cited, "accessed" | "figure"> {
  readonly columns: readonly CitedColumn[];
  /** Place of the column in which rows print units of their own; -1 where none do. */
  readonly unitPlace: number;
}

/** A drawn row as it reads. */
export interface CitedRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly string[];
}

/** The amount of a row in one column as it is cited. */
export function citeAmount(
  { columns: _, unitPlace, ...table }: CitedTable,
  [place, field, heading, unit]: CitedColumn,
  { id, label, cells }: CitedRow,
  accessed: string,
): Cited {
  return {
    ...table,
    title: [table.title, label, heading].filter(Boolean).join("，"),
    address: `${table.address}#${id}`,
    id: `${table.id}/${id}/${field}`,
    figure: `${cells[place] ?? ""}${cells[unitPlace] || unit}`,
    accessed,
  };
}
