import type { PartView, TableView } from "../model/tables.ts";
import type { Row } from "../read/rows.ts";
import type { Column } from "../schema/format.ts";
import type { TidyFile } from "./csv.ts";

/**
 * One table wide as printed: printed headings as columns, printed rows as rows. The two sides of a side-by-side table stand side
 * by side again; a printed row number that both share is written once.
 */
export function exportWideTable(table: TableView): TidyFile {
  const [first, ...others] = table.parts;
  if (!first) return { columns: [], rows: [] };
  const sides = [{ view: first, columns: first.part.columns }, ...others.map((view) => ({ view, columns: withoutNumber(view.part.columns) }))];
  const numbers = listRowNumbers(table.parts);
  return {
    columns: sides.flatMap(({ columns }) => columns.map((column) => column.heading.join("/"))),
    rows: numbers.map((number) => {
      const rows = sides.map(({ view }) => view.rows.find((row) => row.number === number));
      return sides.flatMap(({ columns }, index) => columns.map((column) => readCell(rows[index], column, rows)));
    }),
  };
}

function withoutNumber(columns: readonly Column[]): Column[] {
  return columns.filter((column) => column.role !== "row-number");
}

function readCell(row: Row | undefined, column: Column, rows: readonly (Row | undefined)[]): string {
  const source = column.role === "row-number" ? (row ?? rows.find((other) => other)) : row;
  return source?.cells[column.id] ?? "";
}

/** Row numbers of all sides, in the order of print. */
function listRowNumbers(parts: readonly PartView[]): string[] {
  const numbers = new Set(parts.flatMap((part) => part.rows.map((row) => row.number)));
  return [...numbers].sort((a, b) => Number(a) - Number(b));
}
