import type { Issue } from "../schema/issue.ts";
import { CONSEQUENCES, type RuleId, TABLE_CONSEQUENCES } from "./rules.ts";

/** The issues of a table without those that another explains: one damage, one message. */
export function dropConsequences(issues: readonly Issue[]): Issue[] {
  const onRow = (rule: string, { place }: Issue): string => `${rule} ${place.line}`;
  const explained = new Set([
    ...issues.flatMap((issue) => (CONSEQUENCES[issue.rule as RuleId] ?? []).map((rule) => onRow(rule, issue))),
    ...issues.flatMap((issue) => TABLE_CONSEQUENCES[issue.rule as RuleId] ?? []),
  ]);
  return issues.filter((issue) => !explained.has(onRow(issue.rule, issue)) && !explained.has(issue.rule));
}
