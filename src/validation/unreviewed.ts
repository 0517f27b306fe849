import type { Disclosure } from "../schema/disclosure.ts";
import type { Issue } from "../schema/issue.ts";
import { RULES } from "./rules.ts";

/**
 * The issues of a disclosure that a program read. What only a person can settle is not reported before one has looked: mismatches are published
 * as open findings, summaries as missing. An oddity that the print may have is a warning, but in files that a person has compared.
 */
export function settleUnreviewed(
  issues: readonly Issue[],
  folder: string,
  review: Disclosure["review"],
): Issue[] {
  if (!review) return [...issues];
  const reviewed = new Set(review.reviewed.map((file) => `${folder}/${file}`));
  return issues
    .filter(({ rule }) => !RULES.get(rule)?.needsReview)
    .map((issue) =>
      RULES.get(issue.rule)?.acknowledgeable && !reviewed.has(issue.place.file)
        ? { ...issue, isUnreviewed: true }
        : issue,
    );
}
