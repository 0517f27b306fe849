import { parseRelationAddress } from "../../address.ts";
import { exact } from "../../money.ts";
import { type Finding, WEIGHTS } from "./findings.ts";

/** Findings that come from one fault of a print, the first of them first. */
export type Cause = readonly [Finding, ...Finding[]];

/**
 * The findings of a scope by their causes, the heaviest first: figures that are off by the same amount, and what one rule finds again and
 * again with the same explanation, such as a heading that all sheets repeat. Of a kind they stay in their order.
 */
export function groupCauses(findings: readonly Finding[]): Cause[] {
  const causes = [...Map.groupBy(findings, nameCause).values()] as unknown as Cause[];
  return causes.toSorted(([a], [b]) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

/** Alike for findings with one cause; their own ids for those that stand alone. */
function nameCause({ id, weight, relation, explanation }: Finding): string {
  if (weight === "sum" && relation) return `sum ${exact.absolute(relation.result.difference)}`;
  return weight === "wording" || weight === "restated"
    ? `${parseRelationAddress(id).rule} ${explanation}`
    : id;
}
