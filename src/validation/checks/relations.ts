import type { JsonFile } from "../../read/json.ts";
import type { Book } from "../../reconciliation/book.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import { type Evaluated, findOddities, reconcile } from "../../reconciliation/evaluate.ts";
import { findSuspects, guessSlip, type Suspect } from "../../reconciliation/suspects.ts";
import type { Disclosure } from "../../schema/disclosure.ts";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import type { Rule } from "../../schema/rules.ts";

/**
 * Relations that the figures break and odd wordings that no finding of the disclosure explains, and findings that do not occur:
 * so no slip of ours can pass for a contradiction of the print. `place` tells where a cell stands in its data file.
 */
export function checkRelations(json: JsonFile, disclosure: Disclosure, books: readonly Book[], rules: readonly Rule[], place: (cell: Cell) => Place): Issue[] {
  const relations = books.flatMap((book) => reconcile(book, rules));
  const oddities = books.flatMap((book) => findOddities(book, rules));
  const explained = new Set(disclosure.findings.map((finding) => finding.relation));
  const mismatches = relations.filter((relation) => relation.result.status === "mismatch");
  const occurring = new Set([...mismatches, ...oddities].map(({ id }) => id));
  return [
    ...findSuspects(
      mismatches.filter(({ id }) => !explained.has(id)),
      relations,
    ).map((suspect) => describeSuspect(suspect, place)),
    ...oddities
      .filter(({ id }) => !explained.has(id))
      .map(({ id, statement }) => makeIssue("finding-wording", json.place(["findings"]), { found: statement, relation: id })),
    ...disclosure.findings.flatMap((finding, index) =>
      occurring.has(finding.relation) ? [] : [makeIssue("finding-unused", json.place(["findings", index, "relation"]), { found: finding.relation })],
    ),
  ];
}

function describeSuspect({ cell, relations, mended }: Suspect, place: (cell: Cell) => Place): Issue {
  const cause = mended === undefined ? undefined : guessSlip(cell.amount, mended);
  const values = {
    found: cell.amount,
    label: cell.label,
    count: String(relations.length),
    relations: relations.map(describeRelation).join("；"),
    expected: mended ?? "",
  };
  const [, , row, field] = cell.key.split("/");
  return makeIssue("relation-mismatch", place(cell), values, { row, field, cause });
}

function describeRelation({ id, left, right, compare }: Evaluated): string {
  const side = (terms: Evaluated["left"]): string =>
    terms.map(({ cell, minus }, index) => `${minus ? "-" : index > 0 ? "+" : ""}${cell.amount}`).join("") || "0";
  return `${id}: ${side(left)} ${compare === "equal" ? "≠" : ">"} ${side(right)}`;
}
