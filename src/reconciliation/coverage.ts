import { listRowsOf } from "../read/csv/rows.ts";
import { isMeasure } from "../schema/format/columns.ts";
import type { Book } from "./book.ts";
import { type Cell, ILLEGIBLE, tableCell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";

/** Every printed amount of a book's statutory tables. */
export function listTableCells(book: Book): Cell[] {
  const cells = book.tables.flatMap((table) =>
    table.format.parts.flatMap((part) =>
      listRowsOf(part, table.rows).flatMap((row) =>
        part.columns.filter(isMeasure).flatMap((column) => tableCell(book, table, row, column) ?? []),
      ),
    ),
  );
  return cells.filter((cell) => cell.amount !== ILLEGIBLE);
}

/** The printed amounts that stand in no evaluated relation. A restored cell is not proved by what restored it: it counts as uncovered. */
export function listUncovered(book: Book, relations: readonly Evaluated[]): Cell[] {
  const evaluated = relations.filter(
    (relation) => !relation.skipped && relation.result.status !== "not-evaluated",
  );
  const covered = new Set(
    evaluated.flatMap((relation) => [...relation.left, ...relation.right].map(({ cell }) => cell.key)),
  );
  return listTableCells(book).filter((cell) => !covered.has(cell.key) || book.restored.has(cell.key));
}
