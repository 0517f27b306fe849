import type { Issue } from "../schema/issue.ts";
import { RULES } from "./rules.ts";

const onRow = (rule: string, { place }: Issue): string => `${rule} ${place.line} ${place.file}`;

/** Issues without those that another on the same row explains: one damage, one message. */
export function dropRowConsequences(issues: readonly Issue[]): Issue[] {
  const explained = new Set(
    issues.flatMap((issue) => (RULES.get(issue.rule)?.explains?.row ?? []).map((rule) => onRow(rule, issue))),
  );
  return issues.filter((issue) => issue.place.line === undefined || !explained.has(onRow(issue.rule, issue)));
}

/** The issues of a table without those that another of the table explains. */
export function dropConsequences(issues: readonly Issue[]): Issue[] {
  const explained = new Set(issues.flatMap((issue) => RULES.get(issue.rule)?.explains?.table ?? []));
  return dropRowConsequences(issues).filter((issue) => !explained.has(issue.rule));
}
