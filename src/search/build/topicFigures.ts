import { listFigures } from "../../archive/figures/figures.ts";
import { factAnchor } from "../../archive/paths/paths.ts";
import type { FactView } from "../../archive/scope/lists.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { findReview } from "../../archive/scope/wayIn.ts";
import { listWholes, SUBJECT_TABLES, type Whole } from "../../archive/years/wholes.ts";
import { isAmount, toYuan } from "../../money.ts";
import { SUBJECT_KINDS } from "../../schema/vocabulary.ts";
import { ui } from "../../text/ui.ts";
import type { TopicChange, TopicFigure } from "../shared/topics.ts";

/** What one scope prints for a topic, with its exact amount in yuan, for comparing; empty where its unit is none of money. */
export interface ScopeFigure extends Omit<TopicFigure, "document"> {
  readonly topic: string;
  readonly yuan: string;
}

export const conceptTopic = (id: string): string => `concept:${id}`;
export const factTopic = (key: string): string => `fact:${key}`;
export const subjectTopic = (kind: string, code: string): string => `${kind}:${code}`;

/** The figures of a department's own scope by which questions are answered: one for each topic. What is uncertain answers nothing. */
export function listTopicFigures(scope: ScopeView): ScopeFigure[] {
  if (scope.id !== "department") return [];
  const concepts = listConceptFigures(scope);
  const known = new Set(concepts.map(({ topic }) => topic));
  const stated = listStatedFigures(scope).filter(({ topic }) => !known.has(topic));
  const review = findReview(scope.entry.disclosure);
  return [...concepts, ...stated, ...listSubjectFigures(scope)].map((figure) => ({
    ...figure,
    ...(review !== "reviewed" && { review }),
  }));
}

/**
 * Topics that a department prints, but in several places and as no one figure: subjects on several rows, concepts of which its table has
 * parts only.
 */
export function listScattered(scope: ScopeView): string[] {
  if (scope.id !== "department") return [];
  const told = new Set(listStatedFigures(scope).map(({ topic }) => topic));
  const filled = new Set(scope.tables.filter(({ status }) => status === "filled").map(({ id }) => id));
  const concepts = listFigures(scope)
    .filter(({ absence, tableId }) => absence === "not-in-format" && filled.has(tableId))
    .map(({ conceptId }) => conceptTopic(conceptId));
  const subjects = SUBJECT_KINDS.flatMap((kind) =>
    listSubjects(scope, kind)
      .subjects.filter(({ code, rows }) => code !== "" && rows > 1)
      .map(({ code }) => subjectTopic(kind, code)),
  );
  return [...concepts.filter((topic) => !told.has(topic)), ...subjects];
}

function listConceptFigures(scope: ScopeView): ScopeFigure[] {
  return listFigures(scope)
    .filter(({ absence, provenance }) => absence === undefined && provenance !== "uncertain")
    .map(({ conceptId, amount, unit, yuan, tableId, rowId, provenance }) => {
      const change = findStatedChange(scope, conceptId);
      return {
        topic: conceptTopic(conceptId),
        amount,
        unit,
        yuan,
        path: `${tableId}/#${rowId}`,
        place: nameTable(scope, tableId),
        provenance,
        ...(change && { change }),
      };
    });
}

/** The figures that the explanation states once of the scope as a whole: of a concept, or of a kind that no table has. */
function listStatedFigures(scope: ScopeView): ScopeFigure[] {
  const { statutory, yuan, facts } = scope.entry.shared;
  const concepts = new Set(statutory.concepts.map(({ id }) => id));
  return facts.keys.flatMap((key): ScopeFigure[] => {
    const fact = findOnly(scope, key.id);
    if (!fact || key.changeOf !== undefined || fact.operator !== "") return [];
    const perUnit = yuan.get(fact.unit);
    const concept = key.concept ?? key.id;
    const change = findStatedChange(scope, concept);
    return [
      {
        topic: concepts.has(concept) ? conceptTopic(concept) : factTopic(key.id),
        amount: fact.value,
        unit: fact.unit,
        yuan: perUnit === undefined ? "" : toYuan(fact.value, perUnit),
        path: `explanation/#${factAnchor(fact.fact_id)}`,
        place: ui.disclosure.explanation,
        provenance: "printed",
        ...(change && { change }),
      },
    ];
  });
}

/** The rows of subjects in the widest table that has their classification; one that stands on several rows is passed over. */
function listSubjectFigures(scope: ScopeView): ScopeFigure[] {
  return SUBJECT_KINDS.flatMap((kind) => {
    const { tableId, subjects } = listSubjects(scope, kind);
    return subjects.flatMap(({ code, rowId, amount, rows }): ScopeFigure[] =>
      code === "" || rows !== 1 || amount === undefined || amount.provenance === "uncertain"
        ? []
        : [
            {
              topic: subjectTopic(kind, code),
              amount: amount.amount,
              unit: amount.unit,
              yuan: amount.yuan,
              path: `${tableId}/#${rowId}`,
              place: nameTable(scope, tableId),
              provenance: amount.provenance,
            },
          ],
    );
  });
}

/** The subjects of the widest table that has their classification. */
function listSubjects(
  scope: ScopeView,
  kind: (typeof SUBJECT_KINDS)[number],
): { readonly tableId: string; readonly subjects: readonly Whole[] } {
  const tables = SUBJECT_TABLES[kind].map((tableId) => ({
    tableId,
    subjects: [...listWholes(scope, tableId, kind).values()],
  }));
  return tables.find(({ subjects }) => subjects.length > 0) ?? { tableId: "", subjects: [] };
}

const nameTable = ({ entry }: ScopeView, id: string): string =>
  entry.shared.statutory.tables.find((table) => table.id === id)?.name ?? id;

/** The change of a concept that the explanation states. */
function findStatedChange(scope: ScopeView, conceptId: string): TopicChange | undefined {
  const { keys } = scope.entry.shared.facts;
  const meant = new Map(keys.map(({ id, concept }) => [id, concept ?? id]));
  for (const { id, changeOf } of keys) {
    if (changeOf === undefined || (meant.get(changeOf) ?? changeOf) !== conceptId) continue;
    const fact = findOnly(scope, id);
    if (fact?.direction)
      return {
        direction: fact.direction,
        amount: fact.value,
        unit: fact.unit,
        stated: `explanation/#${factAnchor(fact.fact_id)}`,
      };
  }
  return undefined;
}

/** The one figure of a kind that the explanation states of the scope as a whole; undefined where it states several that differ. */
function findOnly({ lists }: ScopeView, key: string): FactView | undefined {
  const all = lists.facts.filter((fact) => fact.key === key && !fact.projectId && isAmount(fact.value));
  const [first] = all;
  return all.every(({ value, unit }) => value === first?.value && unit === first.unit) ? first : undefined;
}
