import { compareAmounts, sumAmounts } from "../../money.ts";
import type { FactView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";

/** How many people work in a department, as its disclosure states it. */
export interface Staff {
  readonly count: string;
  /** The figures that make it up: one for the whole, or one for each part. */
  readonly facts: readonly FactView[];
}

/** People in post (在职), as `data/facts.json` calls them. */
const KEY = "staff-actual";

/**
 * The staff of a department: the one number that is stated, the one that is the sum of the others, or else the sum of its parts, such as
 * the bureau's own and its centre's. Undefined where none is stated, or where one thing is said twice and not alike.
 */
export function countStaff({ lists: { facts } }: Pick<ScopeView, "lists">): Staff | undefined {
  const byLabel = Map.groupBy(
    facts.filter(({ key }) => key === KEY),
    ({ label }) => label,
  );
  const parts = [...byLabel.values()].flatMap(([first]) => first ?? []);
  const isAlike = [...byLabel.values()].every((same) => new Set(same.map(({ value }) => value)).size === 1);
  if (parts.length === 0 || !isAlike) return undefined;
  const whole = parts.find(({ value }, index) => {
    const others = parts.filter((_, other) => other !== index).map((part) => part.value);
    return compareAmounts(value, sumAmounts(["0", ...others])) === 0;
  });
  const own = whole ? [whole] : parts;
  return { count: sumAmounts(own.map(({ value }) => value)), facts: own };
}
