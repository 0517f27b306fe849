import type { CsvFile } from "../../read/csv.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import { listColumns } from "../../read/rows.ts";
import type { Located } from "../../read/shape.ts";
import type { Restored } from "../../schema/csvFiles.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";

/** Each restored cell names a cell that exists and holds what it is taken for, which is one of its alternatives if it has any. */
export function checkRestored(restored: readonly Located<Restored>[], csv: CsvFile | undefined, folder: string, tables: readonly TableRecord[]): Issue[] {
  if (!csv) return [];
  return restored.flatMap((entry) => {
    const issue = (rule: string, field: keyof Restored, expected: string): Issue[] => [
      makeIssue(rule, csv.place(entry.line, csv.header.indexOf(field)), { field, found: entry[field], expected }),
    ];
    const table = tables.find((candidate) => candidate.file === `${folder}/${entry.file}`);
    if (!table) return issue("restored-reference", "file", tables.map((candidate) => candidate.file.slice(folder.length + 1)).join(", "));
    if (!listColumns(table.format).includes(entry.field)) return issue("restored-reference", "field", listColumns(table.format).join(", "));
    const alternatives = entry.alternatives.split(";").filter(Boolean);
    if (alternatives.length > 0 && !alternatives.includes(entry.taken_as)) return issue("restored-value", "alternatives", entry.taken_as);
    if (entry.row_id === "") return [];
    const row = table.rows.find((candidate) => candidate.id === entry.row_id);
    if (!row) return issue("restored-reference", "row_id", "");
    const cell = row.cells[entry.field] ?? "";
    return cell === entry.taken_as ? [] : issue("restored-value", "taken_as", cell);
  });
}
