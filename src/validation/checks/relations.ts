import type { JsonFile } from "../../read/json.ts";
import type { Book } from "../../reconciliation/book.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import { type Evaluated, findOddities, reconcile } from "../../reconciliation/evaluate.ts";
import { findSuspects, guessSlip, type Suspect } from "../../reconciliation/suspects.ts";
import type { Disclosure } from "../../schema/disclosure.ts";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import type { Rule } from "../../schema/rules.ts";

/** Where a cell, told by its key, stands in its data file. */
type PlaceOf = (cell: Pick<Cell, "key">) => Place;

/**
 * Relations that the figures break and odd wordings that no finding of the disclosure explains, and findings that do not occur:
 * so no slip of ours can pass for a contradiction of the print.
 */
export function checkRelations(json: JsonFile, disclosure: Disclosure, books: readonly Book[], rules: readonly Rule[], place: PlaceOf): Issue[] {
  const relations = books.flatMap((book) => reconcile(book, rules));
  const oddities = books.flatMap((book) => findOddities(book, rules));
  const explained = new Set(disclosure.findings.map((finding) => finding.relation));
  const isMismatch = ({ result }: Evaluated): boolean => result.status === "mismatch";
  const occurring = new Set([...relations.filter(isMismatch), ...oddities].map(({ id }) => id));
  // A contradiction of the print tells nothing of what its cells should hold.
  const open = relations.filter(({ id }) => !explained.has(id));
  return [
    ...findSuspects(open.filter(isMismatch), open).map((suspect) => describeSuspect(suspect, place)),
    ...oddities
      .filter(({ id }) => !explained.has(id))
      .map(({ id, key, statement }) => makeIssue("finding-wording", place({ key }), { found: statement, relation: id })),
    ...disclosure.findings.flatMap((finding, index) =>
      occurring.has(finding.relation) ? [] : [makeIssue("finding-unused", json.place(["findings", index, "relation"]), { found: finding.relation })],
    ),
  ];
}

function describeSuspect({ cell, relations, mended, movedFrom }: Suspect, place: PlaceOf): Issue {
  const cause = mended === undefined ? undefined : guessSlip(cell.amount, mended);
  const [, , row, field] = cell.key.split("/");
  const values = { found: cell.amount, label: cell.label, count: String(relations.length), relations: relations.map(describeRelation).join("；") };
  const expectations = [
    mended === undefined
      ? { id: "each-relation" }
      : movedFrom === undefined
        ? { id: "mending-amount", values: { amount: mended } }
        : { id: "moved-amount", values: { amount: cell.amount, column: movedFrom } },
  ];
  return makeIssue("relation-mismatch", place(cell), values, { row, field, cause, expectations });
}

const SIGNS = { sum: "+", product: "×" } as const;

/** A relation in figures, each with its unit where there are several. */
function describeRelation({ id, left, right, compare, combination }: Evaluated): string {
  const units = new Set([...left, ...right].map(({ cell }) => cell.unit));
  const side = (terms: Evaluated["left"], sign: string): string =>
    terms.map(({ cell, minus }, index) => `${minus ? "-" : index > 0 ? sign : ""}${cell.amount}${units.size > 1 ? cell.unit : ""}`).join("") || "0";
  const [first, ...others] = left;
  const whole = side(others, "+");
  const share = first && `${side([first], "")}÷${others.length > 1 ? `(${whole})` : whole}`;
  return `${id}: ${combination === "percentage" ? share : side(left, SIGNS[combination])} ${compare === "equal" ? "≠" : ">"} ${side(right, "+")}`;
}
