import type { RulesSource } from "../../read/formats.ts";
import type { JsonFile } from "../../read/json.ts";
import { makeReferenceIssue } from "../../read/reference.ts";
import type { Problem } from "../../read/rules/problem.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { checkDoubles } from "./doubles.ts";

/** What is wrong in a format's own rules: names that the format does not have, words that are missing, ids that occur twice. */
export function checkRules({ value, json }: RulesSource, problems: readonly Problem[]): Issue[] {
  const ids = value.rules.map((rule) => rule.id);
  return [...checkDoubles(json, ["rules"], ids, "id"), ...placeProblems(json, problems)];
}

export function placeProblems(json: JsonFile, problems: readonly Problem[]): Issue[] {
  return problems.map((problem) => {
    const place = json.place(problem.path);
    if (problem.rule === "format-reference") return makeReferenceIssue(place, problem.kind, problem.found);
    return makeIssue(problem.rule, place, { key: problem.key });
  });
}
