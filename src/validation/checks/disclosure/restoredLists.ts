import { nameLine } from "../../../read/lists.ts";
import type { CsvReading, Located } from "../../../read/shape.ts";
import type { OpenCell, Restored } from "../../../schema/csvFiles.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { ListName } from "../../../schema/lists.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { findListCell } from "../tables/findCell.ts";
import type { ListReading } from "./lists.ts";

/**
 * Each restored cell of a list names a line and a column that exist and holds what it is taken for; each cell that our text lost is
 * accounted for in `restored.csv`, or in `open.csv`.
 */
export function checkRestoredList<K extends ListName>(name: K, list: ListReading<K>, restored: CsvReading<Restored>, open: CsvReading<OpenCell>): Issue[] {
  const { value = [], csv } = restored;
  const complete = restored.complete && open.complete;
  if (!list.csv || !list.complete) return [];
  const file = `${name}.csv`;
  const rows = new Map(list.records.map((record) => [nameLine(name, record), record as Readonly<Record<string, unknown>> & { line: number }]));
  const entries = value.filter((entry) => entry.file === file);
  const ofOpen = (open.value ?? []).filter((cell) => cell.file === file);
  const known = new Set([...entries, ...ofOpen].map((entry) => `${entry.row_id}/${entry.field}`));
  const wrong = (entry: Located<Restored>, rule: RuleId, field: keyof Restored, expected: string): Issue[] =>
    csv ? [makeIssue(rule, csv.place(entry.line, csv.header.indexOf(field)), { field, found: entry[field], expected })] : [];
  const header = list.csv.header;
  const { place } = list.csv;
  return [
    ...entries.flatMap((entry) => {
      const found = findListCell(name, list, entry.row_id, entry.field);
      if (!found) return [];
      if ("unknown" in found) return wrong(entry, "restored-reference", found.unknown === "row" ? "row_id" : "field", found.expected);
      return found.cell === entry.taken_as ? [] : wrong(entry, "restored-value", "taken_as", found.cell);
    }),
    ...(complete ? [...rows] : []).flatMap(([id, row]) =>
      header
        .filter((column) => row[column] === "?" && !known.has(`${id}/${column}`))
        .map((column) =>
          makeIssue("restored-missing", place(row.line, header.indexOf(column)), { row: id, file, column, found: "?" }, { row: id, field: column }),
        ),
    ),
  ];
}
