import type { Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import type { Part } from "../../../schema/format/part.ts";
import type { Issue } from "../../../schema/issue.ts";
import { makeCellIssue } from "./cellIssue.ts";

/**
 * Where the format prints parents, every code stands below its own. Where it does not, the code is mistyped (the row's, or that of the
 * row above whose name is the parent's), or the parent was left out, or the row is out of place. `findMeant` gives the code that a row's
 * name has in the classification.
 */
export function checkParents(
  record: TableRecord,
  part: Part,
  items: readonly Row[],
  wellFormed: readonly Row[],
  column: string,
  findMeant: (row: Row) => string | undefined,
): Issue[] {
  // Without all rows, a parent cannot be said to be missing.
  if (!part.items?.parentsPrinted || !record.complete) return [];
  const lengths = part.items.digits;
  const codes = new Map(wellFormed.map((row) => [row, row.code]));
  const orphans = (): Orphan[] => findOrphans(codes, items, lengths);
  const issues: Issue[] = [];
  const correct = (row: Row, code: string): void => {
    codes.set(row, code);
    issues.push(makeCellIssue("code-mistyped", record, row, column, { label: row.label, expected: code }));
  };
  // Mistyped parents first: with their codes put right, neither they nor their children are orphans.
  for (const { parent, above } of orphans())
    if (above && codes.get(above) !== parent && findMeant(above) === parent) correct(above, parent);
  for (const { row, above } of orphans()) {
    const meant = findMeant(row);
    if (meant !== undefined && meant !== row.code && above && meant.startsWith(codes.get(above) ?? "-"))
      correct(row, meant);
  }
  const printed = new Set(codes.values());
  const reported = new Set<string>();
  for (const { row, parent } of orphans()) {
    if (reported.has(parent)) continue;
    reported.add(parent);
    const elsewhere = printed.has(parent);
    issues.push(
      makeCellIssue(
        "code-parent",
        record,
        row,
        column,
        { parent },
        elsewhere ? "row-out-of-place" : findMeant(row) === row.code ? "parent-left-out" : undefined,
      ),
    );
  }
  return issues;
}

/** A row whose parent is not the nearest row above with a code of the parent's length. */
interface Orphan {
  readonly row: Row;
  readonly parent: string;
  readonly above: Row | undefined;
}

function findOrphans(
  codes: ReadonlyMap<Row, string>,
  items: readonly Row[],
  lengths: readonly number[],
): Orphan[] {
  // The last row so far with a code of each length, and the last whose code is malformed or missing.
  const last = new Map<number, { readonly row: Row; readonly index: number }>();
  let uncoded = -1;
  return items.flatMap((row, index) => {
    const code = codes.get(row);
    if (code === undefined) {
      uncoded = index;
      return [];
    }
    const length = lengths[lengths.indexOf(code.length) - 1];
    const above = length === undefined ? undefined : last.get(length);
    last.set(code.length, { row, index });
    const parent = code.slice(0, length);
    if (length === undefined || (above && codes.get(above.row) === parent)) return [];
    // A malformed or missing code in between may be the parent's; it is reported as such.
    return uncoded > (above?.index ?? -1) ? [] : [{ row, parent, above: above?.row }];
  });
}
