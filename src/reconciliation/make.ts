import { exact } from "../money.ts";
import type { Rule } from "../schema/rules.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import type { Book } from "./book.ts";
import { type Cell, ILLEGIBLE, selectCells } from "./cells.ts";
import type { Combination, Relation, Term } from "./relation.ts";

/** What an operator says of one relation. */
export interface Draft {
  /** Parts of the id after rule and scope: table, row, measure. */
  readonly at: readonly string[];
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Words for the statement. */
  readonly label: string;
  readonly measure?: string;
  readonly combination?: Combination;
  readonly compare?: "equal" | "at-most";
  /** Why it cannot be evaluated, where it cannot. */
  readonly missing?: string;
}

export const term = (cell: Cell, minus = false): Term => ({ cell, minus });

/** Whether the condition of a rule does not hold: a cell that it asks to be blank has an amount. */
export function breaksCondition(rule: Rule, book: Book): boolean {
  return (rule.blank ?? []).some((selector) => selectCells(book, selector).cells.some((cell) => cell.amount === ILLEGIBLE || !exact.isZero(cell.amount)));
}

/** A relation from an operator's draft, skipped where the rule's condition does not hold. */
export function makeRelation(rule: Rule, book: Book, breaks: boolean, draft: Draft): Relation {
  const { at, left, right, label, measure = "", combination = "sum", compare = "equal", missing } = draft;
  const lost = [...left, ...right].some(({ cell }) => cell.amount === ILLEGIBLE) ? ui.ledger.illegible : undefined;
  const unknown = missing ?? lost;
  const skipped = breaks
    ? ({ status: "not-applicable", reason: rule.unless ?? "" } as const)
    : unknown === undefined
      ? undefined
      : ({ status: "not-evaluated", reason: unknown } as const);
  return {
    id: [rule.id, book.scope, ...at].filter(Boolean).join("."),
    ruleId: rule.id,
    scope: book.scope,
    statement: fill(rule.statement, { label, measure }),
    combination,
    compare,
    left,
    right,
    ...(skipped ? { skipped } : {}),
  };
}
