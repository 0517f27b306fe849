import type { PrintedTable } from "../find/join.ts";
import { fieldOf, isOverallTitle } from "../find/sheetWords.ts";
import { tableOfTitle } from "../find/title.ts";
import { startOf } from "./head.ts";
import { headColumns } from "./indicators.ts";
import { headsProjects, readListed } from "./listed.ts";
import { joinRuns, type Run, rowsOf } from "./run.ts";
import type { Sheets } from "./sheet.ts";
import { readSingle } from "./single.ts";

/** Reads the performance sheets among printed tables: those whose title says so, and those without one, by their shape. */
export function readSheets(printed: PrintedTable[]): Sheets {
  const reads = joinRuns(printed).flatMap((tables) => {
    const [first] = tables;
    if (!first || !(first.title === "" || tableOfTitle(first.title) === "performance")) return [];
    const rows = rowsOf(tables);
    if (rows.some(headsProjects)) return [readListed(rows)];
    return isSingle(rows) ? [readSingle(rows)] : [];
  });
  const headings = new Map<string, string>();
  for (const { id, heading } of reads.flatMap(({ columns }) => columns))
    if (!headings.has(id)) headings.set(id, heading);
  return { sheets: reads.flatMap(({ sheets }) => sheets), headings };
}

/** Whether rows are sheets with a head each: one names a project or a department, and others a goal or head indicators. */
function isSingle(rows: Run): boolean {
  const says = rows.some(
    (row) => headColumns(row) !== null || row.cells.some(({ cell }) => fieldOf(cell.text) === "goal"),
  );
  return (
    says &&
    rows.some(
      (row) =>
        startOf(row) !== null &&
        (fieldOf(startOf(row)?.cell.text ?? "") === "name" || isOverallTitle(row.table.title)),
    )
  );
}
