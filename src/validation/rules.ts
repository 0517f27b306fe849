import type { Issue } from "../schema/issue.ts";
import { type RuleFile, ruleFile } from "./ruleFile.ts";
import { RULE_FILES } from "./rules/index.ts";

/** Every validation rule: how bad a fault is, what it explains, and its words. Each has a folder in `rules/`, with its cases. */
export const RULES: ReadonlyMap<string, RuleFile> = new Map(
  Object.entries(RULE_FILES).map(([id, file]) => [id, ruleFile.parse(file)]),
);

/**
 * The page of a rule, with a wrong and a right example: below the checkout, or below the address of the folder of rules, where there is one
 * (RULES_URL).
 */
export const findRulePage = (id: string, address = process.env["RULES_URL"]): string =>
  address ? `${address.replace(/\/+$/, "")}/${id}/` : `src/validation/rules/${id}/README.md`;

/** The rules that a disclosure can acknowledge. */
export const ACKNOWLEDGEABLE: readonly string[] = [...RULES]
  .filter(([, rule]) => rule.acknowledgeable)
  .map(([id]) => id);

export function severityOf({
  rule,
  isUnreviewed,
}: Pick<Issue, "rule" | "isUnreviewed">): "error" | "warning" {
  return isUnreviewed ? "warning" : (RULES.get(rule)?.severity ?? "error");
}
