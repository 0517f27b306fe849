import { sheetRow } from "../address.ts";
import { findColumn } from "../schema/format/columns.ts";
import type { Part } from "../schema/format/part.ts";
import { isOverall } from "./csv/parents.ts";
import type { Row } from "./csv/rows.ts";

/** The printed code of a row's project; empty where its sheets print none. */
export const projectCodeOf = (part: Part, { cells }: Row): string =>
  cells[findColumn(part, "project-code")?.id ?? ""] ?? "";

/**
 * The id of each sheet, in order: its lower-case code, `-n` added at the code's n-th printing in the scope; `sheet-<n>` where the
 * code is incomplete or none is printed; `overall` for the department-wide sheet. Sums have none.
 */
export function assignProjectIds(part: Part, rows: readonly Row[]): string[] {
  const length = findColumn(part, "project-code")?.length;
  // The department-wide sheet has its id whatever codes are printed.
  const printed = new Map(rows.some(isOverall) ? [["overall", 1]] : []);
  return rows.map((row) => {
    if (row.type !== "leaf") return "";
    if (isOverall(row)) return "overall";
    const code = projectCodeOf(part, row).toLowerCase();
    if (code.length !== length || !/^[0-9a-z]+$/.test(code)) return sheetRow(row.sheet);
    const times = (printed.get(code) ?? 0) + 1;
    printed.set(code, times);
    return times === 1 ? code : `${code}-${times}`;
  });
}
