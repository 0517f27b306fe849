import type { CsvFile } from "../../../read/csv/csv.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import type { Format } from "../../../read/formats/format.ts";
import type { CsvReading, Located } from "../../../read/shape.ts";
import type { OpenCell, Restored } from "../../../schema/csvFiles.ts";
import { hasFile } from "../../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { nameListFiles } from "../disclosure/files.ts";
import { listNames } from "../shared/names.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { type CheckedTable, findTableCell } from "./findCell.ts";

/**
 * Each restored cell names a cell that exists and holds what it is taken for, which is one of its alternatives if it has any.
 * `tables` are the tables of the scope, and the lists described like them, with the issues of each; what is reported there is not reported again.
 */
export function checkRestored(
  restored: CsvReading<Restored>,
  folder: string,
  format: Format,
  tables: readonly CheckedTable[],
): Issue[] {
  const { value, csv } = restored;
  if (!value || !csv) return [];
  const files = new Set([...format.tableIds.map((id) => `tables/${id}.csv`), ...nameListFiles(format)]);
  const byFile = new Map(tables.map((table) => [table.file, table]));
  return value.flatMap((entry) => {
    const issue = (rule: RuleId, field: keyof Restored, expected: string): Issue[] => [
      describe(csv, entry, rule, field, expected),
    ];
    if (!files.has(entry.file)) return issue("restored-reference", "file", listNames(files));
    const alternatives = entry.alternatives.split(";").filter(Boolean);
    if (alternatives.length > 0 && !alternatives.includes(entry.taken_as))
      return issue("restored-value", "alternatives", entry.taken_as);
    const table = byFile.get(`${folder}/${entry.file}`);
    if (!table?.csv)
      return table && !hasFile(table.entry.status)
        ? issue("restored-reference", "file", listNames(files))
        : [];
    const found = findTableCell(table, entry.row_id, entry.field);
    if (!found) return [];
    if ("unknown" in found)
      return issue("restored-reference", found.unknown === "row" ? "row_id" : "field", found.expected);
    return found.cell === entry.taken_as ? [] : issue("restored-value", "taken_as", found.cell);
  });
}

function describe(
  csv: CsvFile,
  entry: Located<Restored>,
  rule: RuleId,
  field: keyof Restored,
  expected: string,
): Issue {
  return makeIssue(rule, csv.place(entry.line, csv.header.indexOf(field)), {
    field,
    found: entry[field],
    expected,
  });
}

/** A cell that our text lost is accounted for in `restored.csv`, or in `open.csv`. */
export function checkIllegible(
  table: TableRecord,
  restored: CsvReading<Restored>,
  open: CsvReading<OpenCell>,
  folder: string,
): Issue[] {
  if (!restored.complete || !open.complete) return [];
  const entries = [...(restored.value ?? []), ...(open.value ?? [])].filter(
    (entry) => `${folder}/${entry.file}` === table.file,
  );
  const known = new Set(entries.map((entry) => `${entry.row_id}/${entry.field}`));
  return table.rows.flatMap((row) =>
    Object.entries(row.cells)
      .filter(([column, cell]) => cell === "?" && !known.has(`${row.id}/${column}`))
      .map(([column]) =>
        makeCellIssue("restored-missing", table, row, column, {
          row: row.id,
          file: table.file.slice(folder.length + 1),
        }),
      ),
  );
}
