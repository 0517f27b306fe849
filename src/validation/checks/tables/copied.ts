import type { Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import type { FormatTable } from "../../../schema/format.ts";
import type { Issue } from "../../../schema/issue.ts";
import { makeCellIssue } from "./cellIssue.ts";

/**
 * Rows that are the same in every cell as one before, in tables where neither an id, nor a printed number, nor a sum of rows tells
 * of a line that was entered twice.
 */
export function checkCopied(record: TableRecord): Issue[] {
  if (!isUnguarded(record.format)) return [];
  const firsts = new Map<string, Row>();
  return record.rows
    .filter(({ fixed }) => !fixed)
    .flatMap((row) => {
      const key = JSON.stringify(Object.values(row.cells));
      const first = firsts.get(key);
      if (!first) firsts.set(key, row);
      return first
        ? [
            makeCellIssue("line-copied", record, row, Object.keys(row.cells)[0] ?? "", {
              other: String(first.line),
            }),
          ]
        : [];
    });
}

function isUnguarded({ rowKey, parts }: FormatTable): boolean {
  const isNumbered = parts.some(({ columns }) => columns.some(({ role }) => role === "row-number"));
  return rowKey.includes("row_number") && !isNumbered && !parts.some(({ sums }) => sums);
}
