import type { Archive } from "../../archive/archive.ts";
import { type Concept, type Figure, findFigure } from "../../archive/figures/figures.ts";
import { reconcileYears } from "../../archive/scope/ledger.ts";
import type { FactView } from "../../archive/scope/lists.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { type Difference, subtract } from "../../archive/years/difference.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";

/**
 * A change that the explanation states, and what reconciliation says of it, where the format has a rule for it. The rule knows which
 * figure is meant, which need not be that of the concept: a change of 支出 may leave out what is carried forward.
 */
export interface StatedChange {
  readonly fact: FactView;
  readonly relation: Evaluated | undefined;
  /** Short name of the table by which the relation was evaluated. */
  readonly table: string;
}

/** One concept in two years that follow each other. */
export interface YearChange {
  readonly concept: Concept;
  readonly now: Figure;
  /** Undefined where the year before is not held. */
  readonly before: Figure | undefined;
  /** Undefined where either year prints no number. */
  readonly difference: Difference | undefined;
  readonly stated: readonly StatedChange[];
}

/**
 * Each concept of a scope against the year before: from that year's tables where it is held, and from the changes that the explanation
 * states. Concepts of which neither says anything are left out.
 */
export function compareYears(
  archive: Archive,
  scope: ScopeView,
  previous: ScopeView | undefined,
): YearChange[] {
  const { statutory, facts } = archive.shared;
  const conceptOf = new Map(facts.keys.map(({ id, concept }) => [id, concept ?? id]));
  const changed = new Map(
    facts.keys.flatMap(({ id, changeOf }) => (changeOf === undefined ? [] : [[id, conceptOf.get(changeOf)]])),
  );
  const tableNames = new Map(statutory.tables.map(({ id, name }) => [id, name]));
  const relations = previous ? reconcileYears(scope, archive.makeBook(scope)) : [];
  return statutory.concepts.flatMap((concept) => {
    const stated = scope.lists.facts
      .filter(({ key }) => changed.get(key) === concept.id)
      .map((fact) => {
        const relation = relations.find(({ address }) => address.row === fact.fact_id);
        return { fact, relation, table: tableNames.get(relation?.right[0]?.cell.address.table ?? "") ?? "" };
      });
    const now = findFigure(scope, concept);
    const before = previous && findFigure(previous, concept);
    const difference = before && !now.absence && !before.absence ? subtract(now, before) : undefined;
    return difference || stated.length > 0 ? [{ concept, now, before, difference, stated }] : [];
  });
}
