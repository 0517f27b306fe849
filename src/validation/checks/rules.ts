import type { RulesSource } from "../../read/formats.ts";
import type { JsonFile } from "../../read/json.ts";
import { makeReferenceIssue } from "../../read/reference.ts";
import type { Problem } from "../../read/rules/problem.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { checkDoubles } from "./doubles.ts";

/** Lists of a rule of which each entry makes relations, or is added up: none may stand there twice. */
const LISTS_OF_RULES = ["tables", "fields", "parts"] as const;

/** What is wrong in a format's own rules: names that the format does not have, words that are missing, ids that occur twice. */
export function checkRules({ value, json }: RulesSource, problems: readonly Problem[]): Issue[] {
  const ids = value.rules.map((rule) => rule.id);
  const doubles = value.rules.flatMap((rule, index) =>
    LISTS_OF_RULES.flatMap((key) => {
      const list = (rule as Readonly<Record<string, unknown>>)[key];
      return Array.isArray(list)
        ? checkDoubles(
            json,
            ["rules", index, key],
            list.filter((entry) => typeof entry === "string"),
          )
        : [];
    }),
  );
  return [...checkDoubles(json, ["rules"], ids, "id"), ...doubles, ...placeProblems(json, problems)];
}

export function placeProblems(json: JsonFile, problems: readonly Problem[]): Issue[] {
  return problems.map((problem) => {
    const place = json.place(problem.path);
    if (problem.rule === "format-reference") return makeReferenceIssue(place, problem.kind, problem.found);
    return makeIssue(problem.rule, place, { key: problem.key });
  });
}
