import type { Book } from "../../reconciliation/book.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import { listTableCells, listUncovered } from "../../reconciliation/coverage.ts";
import { type Evaluated, findOddities, reconcile } from "../../reconciliation/evaluate.ts";
import { countNone } from "../../reconciliation/relation.ts";
import type { Rule } from "../../schema/rules.ts";
import type { Status } from "../../schema/vocabulary.ts";
import { type Finding, listFindings } from "./findings.ts";
import { groupRelations, isOfScope } from "./groupRelations.ts";
import type { ScopeView } from "./tables.ts";

/**
 * The results of reconciliation for one scope: its relations, its findings, and the amounts that none proves.
 */
export interface Ledger {
  readonly scope: ScopeView;
  readonly rules: readonly Rule[];
  readonly relations: readonly Evaluated[];
  /** Those that figures of each table or list of the scope stand in. */
  readonly byTable: ReadonlyMap<string, readonly Evaluated[]>;
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Status, number>>;
  /** Printed amounts of the statutory tables, and those that no relation proves. */
  readonly cells: readonly Cell[];
  readonly uncovered: readonly Cell[];
}

/** The stated changes of a scope against the year before, without the rest of its ledger. */
export function reconcileYears({ entry }: ScopeView, book: Book): Evaluated[] {
  return reconcile(
    book,
    entry.format.rules.filter(({ operator }) => operator === "year-change"),
  );
}

/** The ledger of a scope, whose records the book holds. */
export function makeLedger(scope: ScopeView, book: Book): Ledger {
  const { rules } = scope.entry.format;
  const relations = reconcile(book, rules);
  const counts = countNone();
  for (const { result } of relations) counts[result.status] += 1;
  return {
    scope,
    rules,
    relations,
    byTable: groupRelations(relations, (address) => (isOfScope(scope, address) ? address.table : undefined)),
    findings: listFindings(scope, relations, findOddities(book, rules)),
    counts,
    cells: listTableCells(book),
    uncovered: listUncovered(book, relations),
  };
}
