import type { CsvReading } from "../../../read/shape.ts";
import type { OpenCell } from "../../../schema/csvFiles.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { listNames } from "../shared/names.ts";
import type { FoundCell } from "./findCell.ts";

/** Finds a cell of a table or list by its file, relative to the scope's folder, and its row and column; of a file that is not there, undefined. */
export type CellFinder = (file: string) => ((row: string, field: string) => FoundCell) | undefined;

/** Each open cell exists, and is blank or holds what is printed or a value that fits. `files` are those that may have cells. */
export function checkOpenCells(
  { value = [], csv, issues }: CsvReading<OpenCell>,
  findIn: CellFinder,
  files: readonly string[],
): Issue[] {
  if (!csv) return [...issues];
  const ofCells = value.flatMap((line) => {
    const place = (field: keyof OpenCell) => csv.place(line.line, csv.header.indexOf(field));
    const unknown = (field: keyof OpenCell, expected: string): Issue[] => [
      makeIssue("restored-reference", place(field), { field, found: line[field], expected }),
    ];
    const findCell = findIn(line.file);
    if (!findCell) return files.includes(line.file) ? [] : unknown("file", listNames(files));
    const found = findCell(line.row_id, line.field);
    if (!found) return [];
    if ("unknown" in found) return unknown(found.unknown === "row" ? "row_id" : "field", found.expected);
    const fitting = ["", "?", line.printed, ...line.candidates.split(";")];
    if (fitting.includes(found.cell)) return [];
    return [
      makeIssue("open-cell", place("printed"), {
        found: found.cell,
        file: line.file,
        row: line.row_id,
        field: line.field,
      }),
    ];
  });
  return [...issues, ...ofCells];
}
