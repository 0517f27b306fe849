import { sheetRow } from "../../../address.ts";
import { listRowsOf, type Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { assignProjectIds, projectCodeOf } from "../../../read/projectIds.ts";
import type { Restored } from "../../../schema/csvFiles.ts";
import { findColumn } from "../../../schema/format/columns.ts";
import type { Column, Part } from "../../../schema/format/part.ts";
import type { Issue } from "../../../schema/issue.ts";
import { findOwn } from "../../../schema/own.ts";
import { suggestNames } from "../shared/names.ts";
import { findAmountFault } from "./amountFaults.ts";
import { makeCellIssue } from "./cellIssue.ts";

const isNumber = (text: string): boolean => /^(0|[1-9]\d{0,5})$/.test(text);
const isSheet = ({ type }: Row): boolean => type === "leaf";

/** The numbers of the sheets, or undefined where they cannot be told: what refers to a sheet is then not checked. `isRead` tells that no row was left out. */
export function listSheets(
  projects: TableRecord | undefined,
  isRead: boolean,
): ReadonlySet<string> | undefined {
  const numbers = (projects?.rows ?? []).filter(isSheet).map(({ sheet }) => sheet);
  const sheets = new Set(numbers);
  return isRead && numbers.every(isNumber) && sheets.size === numbers.length ? sheets : undefined;
}

/** Sheets: each number once, plans in their form, whole project codes or a note of what is lost. */
export function checkSheets(record: TableRecord, restored: readonly Restored[]): Issue[] {
  if (record.format.id !== "projects") return [];
  return record.format.parts.flatMap((part) => {
    const sheets = listRowsOf(part, record.rows).filter(isSheet);
    return [
      ...checkSheetNumbers(record, part, sheets),
      ...checkPlans(record, part, sheets),
      ...checkProjectCodes(record, part, restored),
    ];
  });
}

function checkSheetNumbers(record: TableRecord, part: Part, sheets: readonly Row[]): Issue[] {
  const column = findColumn(part, "sheet-number")?.id ?? "";
  const firsts = new Map<string, Row>();
  return sheets.flatMap((row) => {
    const first = firsts.get(row.sheet);
    if (!first) firsts.set(row.sheet, row);
    if (isNumber(row.sheet) && !first) return [];
    const cause = first ? "number-taken" : /[０-９]/.test(row.sheet) ? "full-width" : undefined;
    return [makeCellIssue("sheet-number", record, row, column, { other: String(first?.line ?? "") }, cause)];
  });
}

function checkPlans(record: TableRecord, part: Part, sheets: readonly Row[]): Issue[] {
  const columns = part.columns.filter(({ role }) => role === "plan");
  return sheets.flatMap((row) =>
    columns.flatMap(({ id }) => {
      const printed = row.cells[id] ?? "";
      if (/^(|-|\?|(0|[1-9]\d*)(\.\d+)?%?)$/.test(printed)) return [];
      return [makeCellIssue("plan-form", record, row, id, {}, findAmountFault(printed.replace(/%$/, "")))];
    }),
  );
}

/** A code that is not whole makes the id of a sheet only where `restored.csv` says what is lost. */
function checkProjectCodes(record: TableRecord, part: Part, restored: readonly Restored[]): Issue[] {
  const column = findColumn(part, "project-code");
  if (column?.length === undefined) return [];
  const expected = String(column.length);
  const lost = new Set(
    restored
      .filter(({ file, field }) => file === "projects.csv" && field === column.id)
      .map((entry) => entry.row_id),
  );
  const rows = listRowsOf(part, record.rows);
  const ids = assignProjectIds(part, rows);
  return rows.flatMap((row, index) => {
    const isWhole = !isNumber(row.sheet) || ids[index] !== sheetRow(row.sheet);
    if (isWhole || lost.has(row.id)) return [];
    return [
      makeCellIssue("project-code", record, row, column.id, {
        length: String(projectCodeOf(part, row).length),
        expected,
      }),
    ];
  });
}

/** Indicators: each belongs to a sheet, stands at its place there, and its levels are among the format's. */
export function checkIndicators(record: TableRecord, sheets: ReadonlySet<string> | undefined): Issue[] {
  if (record.format.id !== "indicators") return [];
  return record.format.parts.flatMap((part) => {
    const rows = listRowsOf(part, record.rows);
    return [
      ...checkPlaces(record, part, rows, sheets),
      ...rows.flatMap((row) => checkLevels(record, part, row)),
    ];
  });
}

function checkPlaces(
  record: TableRecord,
  part: Part,
  rows: readonly Row[],
  sheets: ReadonlySet<string> | undefined,
): Issue[] {
  const [ofSheet, ofRow] = [findColumn(part, "sheet-number")?.id ?? "", findColumn(part, "row-number")?.id];
  let sheet: string | undefined = "";
  let position = 0;
  return rows.flatMap((row) => {
    const known = sheets === undefined || sheets.has(row.sheet);
    // Where a line is left out, only the next is out of place; beside a line of an unknown sheet no place can be told.
    const next = row.sheet === sheet ? position + 1 : 1;
    const displaced = record.complete && known && sheet !== undefined && row.number !== String(next);
    position = sheet === undefined || Number(row.number) > next ? Number(row.number) : next;
    sheet = known ? row.sheet : undefined;
    return [
      ...(known
        ? []
        : [
            makeCellIssue("reference-unknown", record, row, ofSheet, {
              kind: "sheet_number",
              expected: suggestNames(row.sheet, sheets ?? new Set()),
            }),
          ]),
      ...(displaced && ofRow !== undefined
        ? [makeCellIssue("row-number", record, row, ofRow, { expected: String(next) })]
        : []),
    ];
  });
}

function checkLevels(record: TableRecord, part: Part, row: Row): Issue[] {
  const { levels } = part;
  const [first, second] = part.columns.filter(({ role }) => role === "indicator-level");
  if (!levels || !first) return [];
  const cellOf = (column: Column | undefined): string => (column && row.cells[column.id]) ?? "";
  const below = findOwn(levels, cellOf(first));
  if (!below)
    return [
      makeCellIssue("indicator-level", record, row, first.id, { expected: Object.keys(levels).join("、") }),
    ];
  if (!second || cellOf(second) === "" || below.includes(cellOf(second))) return [];
  return [makeCellIssue("indicator-level", record, row, second.id, { expected: below.join("、") })];
}
