import type { CellAddress } from "../../address.ts";
import type { Evaluated, OddWording } from "../../reconciliation/evaluate.ts";
import type { Statement } from "../../reconciliation/relation.ts";
import type { Answer } from "../../schema/findings.ts";
import type { Rule } from "../../schema/rules.ts";
import type { FindingKind, FindingState } from "../../schema/vocabulary.ts";
import { listNamedSheets, listRelationPlaces } from "./places.ts";
import type { ScopeView } from "./tables.ts";

/**
 * What findings are about, the heaviest first: figures that should agree; words or figures that contradict each other; one figure in two
 * prints; a cost that may be higher than the budget; a target whose unit does not fit.
 */
export const WEIGHTS = ["sum", "contradiction", "restated", "ceiling", "wording"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A contradiction in a print: a broken relation, an odd wording, or one that a reader noted; or a figure that another disclosure prints otherwise. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly weight: Weight;
  readonly scope: ScopeView;
  /** The relation that is broken, if it is one. */
  readonly relation: Evaluated | undefined;
  /** A text of its own, where a reader noted it. */
  readonly statement: string | Statement;
  readonly explanation: string;
  readonly state: FindingState;
  /** What the bureau answered, where it did. */
  readonly answer: Answer | undefined;
  /** The cells, or rows, that a reader should look at. */
  readonly places: readonly CellAddress[];
}

/** Operators of which a broken relation is no sum that fails. */
const LIGHT: Partial<Record<Rule["operator"], Weight>> = { cost: "ceiling" };

export const countWeight = (findings: readonly Finding[], weight: Weight): number =>
  findings.filter((finding) => finding.weight === weight).length;

/** The findings of a scope, as they come: broken relations, odd wordings, what readers noted; each with what the bureau answered. */
export function listFindings(
  scope: ScopeView,
  relations: readonly Evaluated[],
  oddities: readonly OddWording[],
): Finding[] {
  const answers = new Map(scope.entry.disclosure.answers.map((answer) => [answer.finding, answer]));
  return listUnanswered(scope, relations, oddities).map((finding) => {
    const answer = answers.get(finding.id);
    return { ...finding, answer, state: answer?.outcome ?? finding.state };
  });
}

type Unanswered = Omit<Finding, "answer">;

function listUnanswered(
  scope: ScopeView,
  relations: readonly Evaluated[],
  oddities: readonly OddWording[],
): Unanswered[] {
  const { findings, noted, review } = scope.entry.disclosure;
  const explain = (id: string): Pick<Finding, "explanation" | "state"> => {
    const explanation = findings.find((finding) => finding.relation === id)?.explanation;
    return explanation === undefined
      ? { explanation: "", state: "open" }
      : { explanation, state: "explained" };
  };
  const rules = new Map(scope.entry.format.rules.map((rule) => [rule.id, rule]));
  /** What the rule says serves where nobody has looked closer; but a program may have misread a figure. */
  const explainRestated = ({ id, address }: Evaluated): Pick<Finding, "explanation" | "state"> => {
    const own = explain(id);
    const restated = rules.get(address.rule)?.restated ?? "";
    return own.state === "explained" || review ? own : { explanation: restated, state: "explained" };
  };
  return [
    ...relations.flatMap((relation): Unanswered[] => {
      const { id, address, statement, result } = relation;
      const found = { id, scope, relation, statement, places: listRelationPlaces(relation) };
      const weight = LIGHT[rules.get(address.rule)?.operator ?? "equal"] ?? "sum";
      if (result.status === "mismatch") return [{ ...found, kind: "mismatch", weight, ...explain(id) }];
      if (result.status === "restated")
        return [{ ...found, kind: "restated", weight: "restated", ...explainRestated(relation) }];
      return [];
    }),
    ...oddities.map(
      ({ id, cell, statement }): Unanswered => ({
        id,
        kind: "wording",
        weight: "wording",
        scope,
        relation: undefined,
        statement,
        places: [cell],
        ...explain(id),
      }),
    ),
    ...noted
      .filter((note) => note.scope === scope.id)
      .map(
        ({ id, statement, explanation }): Unanswered => ({
          id: `noted.${scope.id}.${id}`,
          kind: "noted",
          weight: "contradiction",
          scope,
          relation: undefined,
          statement,
          explanation,
          state: "explained",
          places: listNamedSheets(scope, statement),
        }),
      ),
  ];
}
