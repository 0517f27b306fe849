import { printRelationAddress, type RelationAddress } from "../address.ts";
import { exact } from "../money.ts";
import type { Rule } from "../schema/rules.ts";
import type { Book } from "./book.ts";
import { type Cell, ILLEGIBLE, selectCells } from "./cells.ts";
import type { Combination, Missing, Relation, Skipped, Term } from "./relation.ts";

/** What an operator says of one relation. */
export interface DraftRelation {
  /** What of the scope it speaks of; nothing where it speaks of the whole. */
  readonly at: Omit<RelationAddress, "rule" | "scope">;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Words for the statement. */
  readonly label: string;
  readonly measure?: string;
  readonly combination?: Combination;
  readonly compare?: "equal" | "at-most";
  /** What keeps it from being evaluated. */
  readonly missing?: Missing;
}

export const term = (cell: Cell, minus = false): Term => ({ cell, minus });

/** A relation from an operator's draft, skipped where the rule's condition does not hold. */
export function makeRelation(rule: Rule, book: Book, draft: DraftRelation): Relation {
  const { at, left, right, label, measure = "", combination = "sum", compare = "equal", missing } = draft;
  const breaks = (rule.blank ?? []).some((selector) =>
    selectCells(book, selector).cells.some((cell) => cell.amount === ILLEGIBLE || !exact.isZero(cell.amount)),
  );
  const lost = [...left, ...right].some(({ cell }) => cell.amount === ILLEGIBLE) ? "illegible" : undefined;
  const unknown = missing ?? lost;
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
    ...(skipped ? { skipped } : {}),
  };
}
