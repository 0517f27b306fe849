import type { Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { type Expectation, type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";

/** An issue about a cell of a table, at its place in the data file, with what stands in it. */
export function makeCellIssue(
  rule: RuleId,
  record: TableRecord,
  row: Row,
  column: string,
  values: Record<string, string> = {},
  cause?: string,
  expectations?: readonly Expectation[],
): Issue {
  const place = record.csv?.place(row.line, record.csv.header.indexOf(column)) ?? {
    file: record.file,
    line: row.line,
  };
  return makeIssue(
    rule,
    place,
    { found: row.cells[column] ?? "", column, ...values },
    { row: row.id, field: column, cause, expectations },
  );
}
