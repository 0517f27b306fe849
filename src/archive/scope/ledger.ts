import type { Book } from "../../reconciliation/book.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import { listTableCells, listUncovered } from "../../reconciliation/coverage.ts";
import { type Evaluated, findOddities, reconcile } from "../../reconciliation/evaluate.ts";
import { countNone } from "../../reconciliation/relation.ts";
import type { Rule } from "../../schema/rules.ts";
import type { Status } from "../../schema/vocabulary.ts";
import { type Finding, listFindings } from "./findings.ts";
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
    byTable: groupByTable(scope, relations),
    findings: listFindings(scope, relations, findOddities(book, rules)),
    counts,
    cells: listTableCells(book),
    uncovered: listUncovered(book, relations),
  };
}

/** Whether a cell is one of the scope itself, and not of a unit or of another year. */
export const isOfScope = ({ id }: ScopeView, { folder, scope }: Cell["address"]): boolean =>
  folder === undefined && scope === id;

function groupByTable(scope: ScopeView, relations: readonly Evaluated[]): Map<string, Evaluated[]> {
  const byTable = new Map<string, Evaluated[]>();
  for (const relation of relations) {
    const own = [...relation.left, ...relation.right].filter(({ cell }) => isOfScope(scope, cell.address));
    for (const table of new Set(own.map(({ cell }) => cell.address.table))) {
      const held = byTable.get(table);
      if (held) held.push(relation);
      else byTable.set(table, [relation]);
    }
  }
  return byTable;
}
