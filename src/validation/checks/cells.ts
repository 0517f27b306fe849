import { countDecimals, readCellState } from "../../money.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import type { Row } from "../../read/rows.ts";
import { isMeasure } from "../../schema/format.ts";
import type { Issue } from "../../schema/issue.ts";
import { findAmountFault, suggestAmount } from "./amountFaults.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { findTextFault } from "./textFaults.ts";

/** Columns with a form of their own, which other checks look at. */
const NOT_TEXT = ["side", "code", "paired_code", "row_number"];

/** Every cell: amounts in their form and precision, text without stray characters, nothing in the other side's columns. */
export function checkCells(record: TableRecord): Issue[] {
  return record.format.parts.flatMap((part) => {
    const measures = new Set(part.columns.filter(isMeasure).map((column) => column.id));
    const own = new Set(["side", ...part.columns.map((column) => column.id)]);
    return record.rows
      .filter((row) => row.side === part.side)
      .flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, cell]) => {
          if (cell === "") return [];
          if (!own.has(column)) return [makeCellIssue("cell-foreign", record, row, column, { side: row.side })];
          return measures.has(column) ? checkAmount(record, row, column, cell) : checkText(record, row, column, cell);
        }),
      );
  });
}

function checkAmount(record: TableRecord, row: Row, column: string, cell: string): Issue[] {
  const state = readCellState(cell);
  if (state === undefined) return [makeCellIssue("amount-form", record, row, column, { expected: suggestAmount(cell) }, findAmountFault(cell))];
  const amount = state === "number" || state === "zero";
  if (!amount || countDecimals(cell) === record.decimals) return [];
  const cause = countDecimals(cell) < record.decimals ? "spreadsheet" : undefined;
  return [makeCellIssue("amount-decimals", record, row, column, { expected: String(record.decimals) }, cause)];
}

function checkText(record: TableRecord, row: Row, column: string, cell: string): Issue[] {
  const cause = NOT_TEXT.includes(column) ? undefined : findTextFault(cell);
  return cause ? [makeCellIssue("text-form", record, row, column, {}, cause)] : [];
}
