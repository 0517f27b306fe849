import { findOwn } from "../../schema/own.ts";
import {
  CELLS,
  DERIVATIONS,
  type Derivation,
  type GeneralRules,
  type RuleDraft,
  type Words,
} from "../../schema/ruleFiles.ts";
import { nameless, type Problem } from "./problem.ts";
import { LATER, PLACEHOLDER } from "./sentences.ts";

type Path = Problem["path"];

/** What the id and the words of each kind of derived rule can ask for (`derive.ts`). */
const DERIVED_NAMES: Readonly<
  Record<Derivation, { readonly id: readonly string[]; readonly words: readonly string[] }>
> = {
  trees: { id: [], words: [] },
  blocks: { id: ["table"], words: [] },
  totals: { id: ["table", "measure"], words: [] },
  products: { id: ["table", "measure"], words: [] },
  changes: { id: ["table", "measure"], words: [] },
  rates: { id: ["table", "measure"], words: [] },
  completions: { id: ["table", "measure"], words: [] },
  shares: { id: ["table", "measure"], words: [] },
  "share-lines": { id: ["table", "line", "measure"], words: ["table", "line", "parent"] },
  "share-rows": { id: [], words: [] },
  sides: { id: ["table"], words: ["table", "left", "right"] },
  units: { id: [], words: [] },
  facts: { id: ["fact"], words: [] },
  years: { id: ["fact"], words: [] },
  reprints: { id: [], words: [] },
};

/**
 * What is wrong in the general rules themselves: sentences and conditions that are not there, words that are missing, names in braces that
 * nothing fills in. Tables, measures and kinds of figures that a format has not are no fault: the rules do not speak of that format.
 * `tables` are the ids that all formats share.
 */
export function checkGeneralRules(general: GeneralRules, tables: readonly string[]): Problem[] {
  const known = new Set([...LATER, ...tables, ...Object.keys(general.short), ...listAddressed(general)]);
  const checkText = (text: string, path: Path, names: readonly string[]): Problem[] =>
    [...text.matchAll(PLACEHOLDER)].flatMap(([, name = ""]) =>
      known.has(name) || names.includes(name) ? [] : [nameless("placeholder", name, path)],
    );
  const check = (
    own: Words & Partial<Pick<RuleDraft, "says" | "when">>,
    path: Path,
    names: readonly string[],
  ): Problem[] => {
    const said = own.says === undefined ? {} : findOwn(general.sentences, own.says);
    if (!said) return [nameless("sentence", own.says ?? "", [...path, "says"])];
    const ofWords = (["title", "statement", "basis"] as const).flatMap((key): Problem[] => {
      const text = own[key] ?? said[key];
      if (text === undefined) return [{ rule: "json-missing-key", path, key }];
      return checkText(
        text,
        [...(own[key] === undefined ? ["sentences", own.says ?? ""] : path), key],
        names,
      );
    });
    const ofConditions = (own.when ?? []).flatMap((name, index) =>
      findOwn(general.conditions, name) ? [] : [nameless("condition", name, [...path, "when", index])],
    );
    return [...ofWords, ...ofConditions];
  };
  const problems = [
    ...DERIVATIONS.flatMap((kind) => {
      const { id, words } = DERIVED_NAMES[kind];
      const path = ["derived", kind];
      const own = general.derived[kind];
      if (!own) return [];
      const strange = [...own.id.matchAll(PLACEHOLDER)].flatMap(([, name = ""]) =>
        id.includes(name) ? [] : [name],
      );
      return [
        ...strange.map((name) => nameless("placeholder", name, [...path, "id"])),
        ...check(own, path, words),
      ];
    }),
    ...(["rules", "offered"] as const).flatMap((list) =>
      general[list].flatMap((draft, index) => check(draft, [list, index], draft.each ? ["each"] : [])),
    ),
    ...Object.entries(general.words).flatMap(([id, words]) =>
      Object.entries(words).flatMap(([key, text]) => checkText(text ?? "", ["words", id, key], ["each"])),
    ),
  ];
  // Several rules may take one sentence.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Tables whose cells the general rules name, which a data folder need not have. */
function listAddressed({ rules, offered }: GeneralRules): string[] {
  const texts = [...rules, ...offered].flatMap((draft) =>
    Object.values(draft as Readonly<Record<string, unknown>>).flat(),
  );
  return texts.flatMap((text) =>
    typeof text === "string" ? (CELLS.exec(text)?.groups?.["place"] ?? []) : [],
  );
}
