import { sheetRow } from "../address.ts";
import type { Project } from "../schema/lists.ts";

/**
 * The id of each sheet, in order: its lower-case code, `-n` added at the code's n-th printing in the scope; `sheet-<n>` where the
 * code is incomplete; `overall` for the department-wide sheet, number 0. Sums have none.
 * `codeLength` is the number of characters of a whole code.
 */
export function assignProjectIds(projects: readonly Project[], codeLength: number): string[] {
  // The department-wide sheet has its id whatever codes are printed.
  const isOverall = ({ row_type: type, sheet_number: sheet }: Project): boolean => type === "sheet" && sheet === "0";
  const printed = new Map(projects.some(isOverall) ? [["overall", 1]] : []);
  return projects.map((project) => {
    if (project.row_type !== "sheet") return "";
    if (isOverall(project)) return "overall";
    const code = project.project_code.toLowerCase();
    if (code.length !== codeLength || !/^[0-9a-z]+$/.test(code)) return sheetRow(project.sheet_number);
    const times = (printed.get(code) ?? 0) + 1;
    printed.set(code, times);
    return times === 1 ? code : `${code}-${times}`;
  });
}
