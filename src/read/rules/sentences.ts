import { findOwn } from "../../schema/own.ts";
import type { Words } from "../../schema/ruleFiles.ts";
import { nameless, type Problem } from "./problem.ts";
import { nameTable, type Vocabulary } from "./vocabulary.ts";

/** Words of a rule, complete. */
export type WholeWords = Readonly<Record<"title" | "statement" | "basis", string>> & {
  readonly restated?: string;
};

const KEYS = ["title", "statement", "basis"] as const;
/** Whatever stands in braces: nothing else may be left when a sentence is made. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;
/** Placeholders that stay: each relation fills them with its row and column. */
export const LATER: readonly string[] = ["label", "measure"];

/**
 * The words of a rule: the sentences that it names, over them its own, over these what the format says by the rule's id. Names of
 * tables and `values` are filled in.
 */
export function findWords(
  id: string,
  own: Words & { readonly says?: string | undefined },
  values: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): { words: WholeWords; problems: readonly Problem[] } {
  const said = own.says === undefined ? {} : findOwn(vocabulary.sentences, own.says);
  const problems: Problem[] = said ? [] : [nameless("sentence", own.says ?? "", ["says"])];
  const find = (key: (typeof KEYS)[number]): string => {
    const text = findOwn(vocabulary.words, id)?.[key] ?? own[key] ?? said?.[key];
    if (text === undefined && said) problems.push({ rule: "json-missing-key", path: [], key });
    return (text ?? "").replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = findOwn(values, name) ?? nameTable(vocabulary, name);
      if (value === undefined && !LATER.includes(name)) problems.push(nameless("placeholder", name, [key]));
      return value ?? placeholder;
    });
  };
  const restated = findOwn(vocabulary.words, id)?.restated ?? own.restated ?? said?.restated;
  return {
    words: {
      title: find("title"),
      statement: find("statement"),
      basis: find("basis"),
      ...(restated === undefined ? {} : { restated }),
    },
    problems,
  };
}
