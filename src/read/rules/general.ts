import { DERIVATIONS, type GeneralRules, type RuleDraft, type Words } from "../../schema/ruleFiles.ts";
import { findOwn } from "../own.ts";
import { nameless, type Problem } from "./problem.ts";

/**
 * What is wrong in the general rules themselves: sentences and conditions that are not there, words that are missing. Tables, measures
 * and kinds of figures that a format has not are no fault: the rules do not speak of that format.
 */
export function checkGeneralRules(general: GeneralRules): Problem[] {
  const check = (own: Words & Partial<Pick<RuleDraft, "says" | "when">>, path: Problem["path"]): Problem[] => {
    const said = own.says === undefined ? {} : findOwn(general.sentences, own.says);
    if (!said) return [nameless("sentence", own.says ?? "", [...path, "says"])];
    const missing = (["title", "statement", "basis"] as const).filter((key) => (own[key] ?? said[key]) === undefined);
    return [
      ...missing.map((key): Problem => ({ rule: "json-missing-key", path, key })),
      ...(own.when ?? []).flatMap((name, index) => (findOwn(general.conditions, name) ? [] : [nameless("condition", name, [...path, "when", index])])),
    ];
  };
  return [
    ...DERIVATIONS.flatMap((kind) => check(general.derived[kind], ["derived", kind])),
    ...(["rules", "offered"] as const).flatMap((list) => general[list].flatMap((draft, index) => check(draft, [list, index]))),
  ];
}
