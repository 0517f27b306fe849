import { storedAmount } from "../import/place/amounts.ts";
import { isAmount, plainChange, readCellState } from "../money.ts";
import type { Row } from "../read/csv/rows.ts";
import { blockOf, isChange, isFigure } from "../schema/format/columns.ts";
import type { Column } from "../schema/format/part.ts";
import type { Issue } from "../schema/issue.ts";
import { checkCells } from "../validation/checks/tables/cells.ts";
import { DecisionRefused } from "./decision.ts";
import { type CellPlace, findReviewTable, type Review, type ReviewTable } from "./disclosure.ts";
import { FACTS_NAME, isFactValue } from "./facts.ts";

/** A cell of a table, and what it holds. */
export interface FoundCell {
  readonly table: ReviewTable;
  readonly row: Row;
  readonly column: Column;
  readonly value: string;
}

/** The cell of a figure at a place. Throws `DecisionRefused` where there is none. */
export function findCell(review: Review, { scope, file, row: id, field }: CellPlace): FoundCell {
  const table = findReviewTable(review, { scope, file });
  const row = table?.view.rows.find((candidate) => candidate.id === id);
  const part = table?.view.parts.find((candidate) => blockOf(candidate.part) === row?.block)?.part;
  const column = part?.columns.find((candidate) => candidate.id === field && isFigure(candidate));
  if (!table || !row || !column) throw new DecisionRefused("no-cell", { cell: `${file} ${id} ${field}` });
  return { table, row, column, value: row.cells[field] ?? "" };
}

/** What a person typed as a data file holds it; undefined where that is neither an amount nor a mark. */
export interface Typed {
  readonly value: string | undefined;
  /** What validation says of it in its cell. */
  readonly issues: readonly Issue[];
}

/** Reads what a person typed for a cell: as printed, with separators and brackets, or as data files hold it. */
export function readTyped(review: Review, { table, row, column }: FoundCell, typed: string): Typed {
  const text = typed.trim();
  const value = text === "" || text === "?" ? text : (storedAmount(text) ?? text);
  const plain = isChange(column) ? plainChange(value) : value;
  const changed = { ...row, cells: { ...row.cells, [column.id]: value } };
  const issues = checkCells({ ...table.view.record, rows: [changed] }, review.entry.shared).filter(
    ({ field }) => field === column.id,
  );
  const fits = table.file === FACTS_NAME ? isFactValue(value) : readCellState(plain) !== undefined;
  return { value: fits ? value : undefined, issues };
}

/** An amount as relations take it; undefined where a cell prints none. */
export function plainAmount(column: Column, value: string): string | undefined {
  const plain = isChange(column) ? plainChange(value) : value;
  return isAmount(plain) ? plain : undefined;
}
