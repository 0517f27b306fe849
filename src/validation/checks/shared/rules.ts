import { makeReferenceIssue } from "../../../read/formats/reference.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import type { Problem } from "../../../read/rules/problem.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleDraft } from "../../../schema/ruleFiles.ts";
import { checkDoubles } from "./doubles.ts";

/** Lists of a rule of which each entry makes relations, or is added up: none may stand there twice. */
const LISTS_OF_RULES = ["tables", "fields", "parts", "left", "right", "cells", "each", "when"] as const;

/** What is wrong in the rules of a file: names that nothing has, words that are missing, ids and parts that occur twice. */
export function checkRules(
  json: JsonFile,
  lists: Readonly<Record<string, readonly RuleDraft[]>>,
  problems: readonly Problem[],
): Issue[] {
  const doubles = Object.entries(lists).flatMap(([name, drafts]) => {
    const ids = drafts.map(({ id }) => id);
    return [
      ...checkDoubles(json, [name], ids, "id"),
      ...drafts.flatMap((draft, index) => checkLists(json, [name, index], draft)),
    ];
  });
  return [...doubles, ...placeProblems(json, problems)];
}

function checkLists(json: JsonFile, path: Problem["path"], draft: RuleDraft): Issue[] {
  return LISTS_OF_RULES.flatMap((key) => {
    const list: unknown = (draft as Readonly<Record<string, unknown>>)[key];
    const isList = Array.isArray(list) && list.every((entry) => typeof entry === "string");
    return isList ? checkDoubles(json, [...path, key], list) : [];
  });
}

function placeProblems(json: JsonFile, problems: readonly Problem[]): Issue[] {
  return problems.map((problem) => {
    const place = json.place(problem.path);
    if (problem.rule === "format-reference") return makeReferenceIssue(place, problem.kind, problem.found);
    return makeIssue(problem.rule, place, { key: problem.key });
  });
}
