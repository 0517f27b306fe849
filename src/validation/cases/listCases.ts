import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { RULES } from "../rules.ts";

export const RULES_FOLDER = "src/validation/rules";

/** A case's file, by the rule and the name that it bears. */
export interface CaseFile {
  readonly rule: string;
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The cases of every rule. */
export function listCases(): CaseFile[] {
  return [...RULES.keys()].flatMap((rule) => {
    const folder = join(RULES_FOLDER, rule, "cases");
    const names = readdirSync(folder).sort();
    return names.map((file) => ({
      rule,
      name: basename(file, ".txt"),
      path: join(folder, file),
      text: readFileSync(join(folder, file), "utf8"),
    }));
  });
}
