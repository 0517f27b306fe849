import { countDecimals, readCellState } from "../../money.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import type { Row } from "../../read/rows.ts";
import type { Shared } from "../../read/shared.ts";
import { STATUTORY_FILE } from "../../read/shared.ts";
import { type Column, isFigure, isMeasure, LIST_ROW_TYPES } from "../../schema/format.ts";
import type { Issue } from "../../schema/issue.ts";
import { findAmountFault, suggestAmount } from "./amountFaults.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { findTextFault } from "./textFaults.ts";

/** Columns with a form of their own, which other checks look at. */
const NOT_TEXT: readonly Column["role"][] = ["code", "paired-code", "row-number", "catalogue-code"];

/** Every cell: amounts in their form and precision, text without stray characters, nothing in the other side's columns. */
export function checkCells(record: TableRecord, shared: Shared): Issue[] {
  return record.format.parts.flatMap((part) => {
    const columns = new Map(part.columns.map((column) => [column.id, column]));
    return record.rows
      .filter((row) => row.side === part.side)
      .flatMap((row) =>
        Object.entries(row.cells).flatMap(([id, cell]) => {
          const column = columns.get(id);
          if (column && part.sums) return checkListCell(record, row, column, cell, shared);
          if (cell === "" || id === "side") return [];
          return column ? checkCell(record, row, column, cell) : [makeCellIssue("cell-foreign", record, row, id, { side: row.side })];
        }),
      );
  });
}

function checkCell(record: TableRecord, row: Row, column: Column, cell: string): Issue[] {
  return isFigure(column) ? checkAmount(record, row, column, cell) : checkText(record, row, column, cell);
}

/** In a list, no row is without its kind, its name and, where it prints one, a unit of money. */
function checkListCell(record: TableRecord, row: Row, column: Column, cell: string, { statutory, unread }: Shared): Issue[] {
  const report = (found: Issue["expectations"]): Issue[] => [makeCellIssue("csv-value", record, row, column.id, { field: column.id }, undefined, found)];
  const among = (known: readonly string[]): Issue[] => (known.includes(cell) ? [] : report(known.map((value) => ({ id: "literal", values: { value } }))));
  if (column.role === "row-type") return among(LIST_ROW_TYPES);
  if (column.role === "unit" && !unread.has(STATUTORY_FILE)) return among(statutory.units.map(({ id }) => id));
  if (cell === "") return column.role === "label" ? report([{ id: "not-empty" }]) : [];
  return checkCell(record, row, column, cell);
}

function checkAmount(record: TableRecord, row: Row, column: Column, cell: string): Issue[] {
  const state = readCellState(cell);
  if (state === undefined) return [makeCellIssue("amount-form", record, row, column.id, { expected: suggestAmount(cell) }, findAmountFault(cell))];
  const isAmount = state === "number" || state === "zero";
  // Counts and prices are printed as they come.
  const isRounded = isMeasure(column) || column.role === "memo";
  if (!isAmount || !isRounded || countDecimals(cell) === record.decimals) return [];
  const cause = countDecimals(cell) < record.decimals ? "spreadsheet" : undefined;
  return [makeCellIssue("amount-decimals", record, row, column.id, { expected: String(record.decimals) }, cause)];
}

function checkText(record: TableRecord, row: Row, column: Column, cell: string): Issue[] {
  const cause = NOT_TEXT.includes(column.role) ? undefined : findTextFault(cell);
  return cause ? [makeCellIssue("text-form", record, row, column.id, {}, cause)] : [];
}
