import { listRowsOf, type Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import type { Issue } from "../../../schema/issue.ts";
import { makeCellIssue } from "./cellIssue.ts";

/** Branches that go to the last level, from which on one that does not is odd. */
const FEWEST_WHOLE = 2;

/**
 * The one subject without rows below it in a table of which every other branch goes further down: what stood below it was lost, which no
 * sum can tell, since there is nothing left to add up.
 */
export function checkChildless(record: TableRecord): Issue[] {
  if (!record.complete) return [];
  return record.format.parts.flatMap((part) => {
    const coded = listRowsOf(part, record.rows).filter(
      (row) => !row.fixed && row.codeKind !== "unit" && /^\d+$/.test(row.code),
    );
    const leaves = findLeaves(coded);
    const deepest = Math.max(0, ...leaves.map(({ code }) => code.length));
    const [short, ...others] = leaves.filter(({ code }) => code.length < deepest);
    if (!part.items?.parentsPrinted || !short || others.length > 0 || leaves.length <= FEWEST_WHOLE)
      return [];
    const column = part.columns.find(({ role }) => role === "code")?.id ?? "code";
    return [
      makeCellIssue("code-childless", record, short, column, {
        label: short.label,
        expected: String(deepest),
      }),
    ];
  });
}

/** Rows whose code begins no other. Sorted, a code stands right before those that begin with it. */
function findLeaves(rows: readonly Row[]): Row[] {
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return sorted.filter(({ code }, index) => !sorted[index + 1]?.code.startsWith(code));
}
