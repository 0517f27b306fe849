import { parseTableCell, printTableCell } from "../../../address.ts";
import { isAmount } from "../../../money.ts";
import { listRowsOf } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { checkMarkdown } from "../../../read/markdown/markdownForm.ts";
import { listReferences, listTypedFigures, type Reference } from "../../../read/markdown/summary.ts";
import { isMeasure } from "../../../schema/format/columns.ts";
import { type Issue, makeIssue, type Place } from "../../../schema/issue.ts";

/** What summaries may refer to. */
export interface Targets {
  /** Ids of facts; undefined where not all of them could be read. */
  readonly fact: ReadonlySet<string> | undefined;
  /** Amounts as `table/row/measure`. */
  readonly amount: ReadonlySet<string>;
  /** Tables that are in error or could not be read: what refers to them is not checked until they are mended. */
  readonly uncertain: ReadonlySet<string>;
}

/** The amounts that summaries of a scope may refer to. */
export function listAmountTargets(tables: readonly TableRecord[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap((table) =>
      table.format.parts.flatMap((part) =>
        listRowsOf(part, table.rows).flatMap((row) =>
          part.columns
            .filter((column) => isMeasure(column) && isAmount(row.cells[column.id] ?? ""))
            .map((column) => printTableCell({ table: table.format.id, row: row.id, field: column.id })),
        ),
      ),
    ),
  );
}

/** The form of a summary, figures of it that are typed, and references that name nothing. `place` tells where a reference stands. */
export function checkSummary(
  markdown: string,
  targets: Targets,
  place: (at: Pick<Reference, "line" | "column">) => Place,
): Issue[] {
  const misformed = checkMarkdown(markdown, "summary", ({ line, column }) => place({ line, column }));
  if (misformed.some(({ rule }) => rule === "limit")) return misformed;
  // A line that is misformed is not looked at further: what it says cannot be told.
  const misformedLines = new Set(misformed.map((issue) => issue.place.line));
  const isWellFormed = (reference: Reference): boolean => !misformedLines.has(place(reference).line);
  const references = listReferences(markdown).filter(isWellFormed);
  return [
    ...misformed,
    ...references
      .filter((reference) => !refersToSomething(reference, targets))
      .map((reference) =>
        makeIssue("summary-reference", place(reference), {
          found: `:${reference.kind}[${reference.target}]`,
        }),
      ),
    ...listTypedFigures(markdown)
      .filter(isWellFormed)
      .map((figure) => makeIssue("figure-typed", place(figure), { found: figure.target })),
  ];
}

function refersToSomething({ kind, target }: Reference, { fact, amount, uncertain }: Targets): boolean {
  if (kind === "fact") return fact?.has(target) ?? true;
  return kind === "amount" && (amount.has(target) || uncertain.has(parseTableCell(target).table));
}
