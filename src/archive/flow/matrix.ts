import { compareAmounts, isAmount, sumAmounts } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole, isMoney } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { PartView, ScopeView, TableView } from "../scope/tables.ts";

/** A table whose rows and columns both divide one total, as printed: each cell says how much of a row is of a column. */
export interface Matrix {
  readonly table: TableView;
  readonly total: string;
  /** The rows that are part of no other but the total, in printed order. */
  readonly rows: readonly MatrixLine<Row>[];
  readonly columns: readonly MatrixLine<Column>[];
  /** The printed amount where a row and a column meet; empty where none is. */
  readonly cellOf: (row: Row, column: Column) => string;
}

/** A row or a column with the amount that it has of the total. */
export interface MatrixLine<Of> {
  readonly of: Of;
  readonly amount: string;
}

/** The table as a matrix; undefined where its rows or its columns do not add up to the printed total exactly. */
export function readMatrix(scope: ScopeView, tableId: string): Matrix | undefined {
  const table = scope.tables.find(({ id }) => id === tableId);
  if (table?.status !== "filled") return undefined;
  for (const view of table.parts) {
    const matrix = readPart(table, view);
    if (matrix) return matrix;
  }
  return undefined;
}

function readPart(table: TableView, { part, rows: printed }: PartView): Matrix | undefined {
  const own = printed.filter(({ figureOf }) => !figureOf);
  const whole = findWhole(part);
  const totals = own.filter(({ type }) => type === "total");
  const [totalRow] = totals;
  const total = totalRow?.cells[whole?.id ?? ""] ?? "";
  if (!whole || !totalRow || totals.length > 1 || !isAmount(total) || compareAmounts(total, "0") <= 0)
    return undefined;
  const columns = listParts(part).flatMap((column) => line(column, totalRow.cells[column.id]));
  const top = own.filter((row) => row !== totalRow && isTop(row, totalRow));
  const rows = top.flatMap((row) => line(row, row.cells[whole.id]));
  if (!isDivided(total, rows) || !isDivided(total, columns)) return undefined;
  return { table, total, rows, columns, cellOf: (row, column) => readCell(row.cells[column.id]) };
}

const isTop = ({ parentId, type }: Row, total: Row): boolean =>
  type !== "of-which" && (!parentId || parentId === total.id);

const listParts = ({ columns }: Part): Column[] =>
  columns.filter((column) => column.role === "part" && isMoney(column) && !column.figureOf);

const readCell = (cell = ""): string => (isAmount(cell) && compareAmounts(cell, "0") > 0 ? cell : "");

const line = <Of>(of: Of, cell: string | undefined): MatrixLine<Of>[] => {
  const amount = readCell(cell);
  return amount === "" ? [] : [{ of, amount }];
};

const isDivided = (total: string, lines: readonly { readonly amount: string }[]): boolean =>
  lines.length > 0 && compareAmounts(sumAmounts(lines.map(({ amount }) => amount)), total) === 0;
