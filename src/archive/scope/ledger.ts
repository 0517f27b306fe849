import type { Book } from "../../reconciliation/book.ts";
import type { Cell } from "../../reconciliation/cells.ts";
import { listTableCells, listUncovered } from "../../reconciliation/coverage.ts";
import { type Evaluated, findOddities, type OddWording, reconcile } from "../../reconciliation/evaluate.ts";
import { countNone, type Statement } from "../../reconciliation/relation.ts";
import type { Rule } from "../../schema/rules.ts";
import type { FindingKind, FindingState, Status } from "../../schema/vocabulary.ts";
import type { ScopeView } from "./tables.ts";

/** A contradiction in a print: a broken relation, an odd wording, or one that a reader noted; or a figure that another disclosure prints otherwise. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly scope: ScopeView;
  /** The relation that is broken, if it is one. */
  readonly relation: Evaluated | undefined;
  /** A text of its own, where a reader noted it. */
  readonly statement: string | Statement;
  readonly explanation: string;
  readonly state: FindingState;
}

/**
 * The results of reconciliation for one scope: its relations, its findings, and the amounts that none proves.
 */
export interface Ledger {
  readonly scope: ScopeView;
  readonly rules: readonly Rule[];
  readonly relations: readonly Evaluated[];
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
    findings: listFindings(scope, relations, findOddities(book, rules)),
    counts,
    cells: listTableCells(book),
    uncovered: listUncovered(book, relations),
  };
}

function listFindings(
  scope: ScopeView,
  relations: readonly Evaluated[],
  oddities: readonly OddWording[],
): Finding[] {
  const { findings, noted, review } = scope.entry.disclosure;
  const explain = (id: string): Pick<Finding, "explanation" | "state"> => {
    const explanation = findings.find((finding) => finding.relation === id)?.explanation;
    return explanation === undefined
      ? { explanation: "", state: "open" }
      : { explanation, state: "explained" };
  };
  const { rules } = scope.entry.format;
  /** What the rule says serves where nobody has looked closer; but a program may have misread a figure. */
  const explainRestated = ({ id, address }: Evaluated): Pick<Finding, "explanation" | "state"> => {
    const own = explain(id);
    const restated = rules.find((rule) => rule.id === address.rule)?.restated ?? "";
    return own.state === "explained" || review ? own : { explanation: restated, state: "explained" };
  };
  return [
    ...relations.flatMap((relation): Finding[] => {
      const { id, statement, result } = relation;
      const found = { id, scope, relation, statement };
      if (result.status === "mismatch") return [{ ...found, kind: "mismatch", ...explain(id) }];
      if (result.status === "restated") return [{ ...found, kind: "restated", ...explainRestated(relation) }];
      return [];
    }),
    ...oddities.map(({ id, statement }) => ({
      id,
      kind: "wording" as const,
      scope,
      relation: undefined,
      statement,
      ...explain(id),
    })),
    ...noted
      .filter((note) => note.scope === scope.id)
      .map(({ id, statement, explanation }) => ({
        id: `noted.${scope.id}.${id}`,
        kind: "noted" as const,
        scope,
        relation: undefined,
        statement,
        explanation,
        state: "explained" as const,
      })),
  ];
}
