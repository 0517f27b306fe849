import { countDecimals, plainChange, readCellState } from "../../../money.ts";
import { listRowsOf, type Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { type Shared, STATUTORY_FILE } from "../../../read/shared.ts";
import { findColumn, isChange, isFigure, isMeasure, isMoney } from "../../../schema/format/columns.ts";
import type { Column, Part } from "../../../schema/format/part.ts";
import { LIST_ROW_TYPES, SHEET_ROW_TYPES, TABLE_ROW_TYPES } from "../../../schema/format/roles.ts";
import type { Expectation, Issue } from "../../../schema/issue.ts";
import { isListTable } from "../../../schema/lists.ts";
import { findAmountFault, suggestAmount } from "./amountFaults.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { findTextFault } from "./textFaults.ts";

/** Columns with a form of their own, which other checks look at, our own words, and printed sentences, in which a space may part two titles. */
const NOT_TEXT: readonly Column["role"][] = [
  "code",
  "paired-code",
  "third-code",
  "row-number",
  "catalogue-code",
  "sheet-number",
  "project-code",
  "plan",
  "summary",
  "prose",
];

/** Columns of lists that say something on every line: lines have nothing else to be named by, and what is held, is held on a day. */
const NEVER_BLANK: readonly Column["role"][] = ["label", "as-of"];

/** Every cell: amounts in their form and precision, text without stray characters, nothing in the other side's columns. */
export function checkCells(record: TableRecord, shared: Shared): Issue[] {
  return record.format.parts.flatMap((part) => {
    const columns = new Map(part.columns.map((column) => [column.id, column]));
    return listRowsOf(part, record.rows).flatMap((row) =>
      Object.entries(row.cells).flatMap(([id, cell]) => {
        const column = columns.get(id);
        const known = column && listValues(column, part, shared);
        // A row without money has no unit of money.
        if (cell === "" && column?.role === "unit" && !printsMoney(part, row)) return [];
        if (known) return known.includes(cell) ? [] : [describeValue(record, row, id, nameValues(known))];
        if (cell !== "" && column)
          return isFigure(column)
            ? checkAmount(record, row, column, cell)
            : checkText(record, row, column, cell);
        if (cell !== "" && id !== "side")
          return [makeCellIssue("cell-foreign", record, row, id, { side: row.block })];
        return column && isListTable(record.format.id) && NEVER_BLANK.includes(column.role)
          ? [describeValue(record, row, id, [{ id: "not-empty" }])]
          : [];
      }),
    );
  });
}

/** How far a row may be indented; blank for one that is part of nothing. */
const LEVELS: readonly string[] = ["", ..."0123456789"];

/** The values that cells of a column may have, where they are few: kinds of rows, levels, units of money. */
function listValues(
  { role }: Column,
  part: Part,
  { statutory, unread }: Shared,
): readonly string[] | undefined {
  if (role === "row-type")
    return findColumn(part, "sheet-number") ? SHEET_ROW_TYPES : part.sums ? LIST_ROW_TYPES : TABLE_ROW_TYPES;
  if (role === "level") return LEVELS;
  return role === "unit" && !unread.has(STATUTORY_FILE) ? statutory.units.map(({ id }) => id) : undefined;
}

const printsMoney = ({ columns }: Part, { cells }: Row): boolean =>
  columns.some((column) => isMoney(column) && cells[column.id] !== "");

/** The values by their words; levels as a range. */
function nameValues(known: readonly string[]): Expectation[] {
  if (known === LEVELS) return [{ id: "level" }];
  return known.map((value) => (value === "" ? { id: "blank" } : { id: "literal", values: { value } }));
}

function describeValue(
  record: TableRecord,
  row: Row,
  column: string,
  expectations: readonly Expectation[],
): Issue {
  return makeCellIssue("csv-value", record, row, column, { field: column }, undefined, expectations);
}

function checkAmount(record: TableRecord, row: Row, column: Column, cell: string): Issue[] {
  const printed = isChange(column) ? plainChange(cell) : cell;
  const state = readCellState(printed);
  if (state === undefined)
    return [
      makeCellIssue(
        "amount-form",
        record,
        row,
        column.id,
        { expected: suggestAmount(printed) },
        findAmountFault(printed),
      ),
    ];
  const isAmount = state === "number" || state === "zero";
  // Counts and prices are printed as they come.
  const isRounded = isMeasure(column) || column.role === "memo" || column.role === "change";
  if (!isAmount || !isRounded || record.decimals === undefined || countDecimals(printed) === record.decimals)
    return [];
  const cause = countDecimals(printed) < record.decimals ? "spreadsheet" : undefined;
  return [
    makeCellIssue("amount-decimals", record, row, column.id, { expected: String(record.decimals) }, cause),
  ];
}

function checkText(record: TableRecord, row: Row, column: Column, cell: string): Issue[] {
  const cause = NOT_TEXT.includes(column.role) ? undefined : findTextFault(cell);
  return cause ? [makeCellIssue("text-form", record, row, column.id, {}, cause)] : [];
}
