import { printRelationAddress, type RelationAddress } from "../address.ts";
import { exact } from "../money.ts";
import type { Rule } from "../schema/rules.ts";
import type { Combination, Comparison } from "../schema/vocabulary.ts";
import type { Book } from "./book.ts";
import { type Cell, ILLEGIBLE, selectCells } from "./cells.ts";
import type { Missing, Relation, Skipped, Term } from "./relation.ts";

/** A relation as an operator drafts it: cells and names, nothing computed. */
export interface DraftRelation {
  /** The table, row and measure that it speaks of; empty where it speaks of the scope as a whole. */
  readonly at: Omit<RelationAddress, "rule" | "scope">;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Words for the statement. */
  readonly label: string;
  readonly measure?: string;
  readonly combination?: Combination;
  readonly compare?: Comparison;
  /** The reason why it cannot be evaluated, if there is one. */
  readonly missing?: Missing;
}

export const term = (cell: Cell, minus = false): Term => ({ cell, minus });

/** True where the condition of a rule does not hold: a cell that it wants blank has an amount. */
export function breaksCondition(rule: Rule, book: Book): boolean {
  return (rule.blank ?? []).some((selector) =>
    selectCells(book, selector).cells.some((cell) => cell.amount === ILLEGIBLE || !exact.isZero(cell.amount)),
  );
}

/** A relation from an operator's draft, skipped where the rule's condition does not hold. */
export function makeRelation(rule: Rule, book: Book, breaks: boolean, draft: DraftRelation): Relation {
  const { at, left, right, label, measure = "", combination = "sum", compare = "equal", missing } = draft;
  const lost = [...left, ...right].filter(({ cell }) => cell.amount === ILLEGIBLE);
  const unknown =
    missing ?? (lost.length > 0 ? (lost.some(({ cell }) => cell.isOpen) ? "open" : "illegible") : undefined);
  const skipped: Skipped | undefined = breaks
    ? { status: "not-applicable", unless: rule.unless ?? "" }
    : unknown && { status: "not-evaluated", missing: unknown };
  const address = { rule: rule.id, scope: book.scope, ...at };
  return {
    address,
    id: printRelationAddress(address),
    statement: { template: rule.statement, values: { label, measure } },
    combination,
    compare,
    left,
    right,
    ...(rule.restated === undefined ? {} : { mayBeRestated: true }),
    ...(skipped ? { skipped } : {}),
  };
}
