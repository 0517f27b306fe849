import type { FactKinds } from "../../schema/facts.ts";
import type { GeneralRules, RuleDraft, RulesFile } from "../../schema/ruleFiles.ts";
import type { Rule } from "../../schema/rules.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import { selectCells } from "./cells.ts";
import { deriveRules } from "./derive.ts";
import { expandRule } from "./expand.ts";
import { below, nameless, type Problem } from "./problem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What rules are made of beside a format's own files. */
export interface RuleSources {
  /** Undefined where its file cannot be read. */
  readonly general: GeneralRules | undefined;
  readonly statutory: StatutoryTables;
  readonly facts: FactKinds;
}

/** The rules of a format, and what is wrong in the last of its files of rules. */
export interface Combined {
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
}

/**
 * The general rules that a format has the tables, lines and columns for, then those of the files that it inherits, the origin's first,
 * and of its own file. A rule with the id of an earlier one replaces it.
 */
export function combineRules(
  printed: Pick<Vocabulary, "tables" | "lists">,
  { general, statutory, facts }: RuleSources,
  files: readonly RulesFile[],
): Combined {
  if (!general) return { rules: [], problems: [] };
  const merge = <K extends "sentences" | "conditions" | "facts" | "words">(key: K): GeneralRules[K] =>
    Object.assign({}, general[key], ...files.map((file) => file[key])) as GeneralRules[K];
  const vocabulary: Vocabulary = {
    ...printed,
    statutory,
    kinds: facts.keys,
    sentences: merge("sentences"),
    conditions: merge("conditions"),
    facts: merge("facts"),
    words: merge("words"),
  };
  const rules = new Map<string, Rule>();
  const add = (draft: RuleDraft): readonly Problem[] => {
    const expanded = expandRule(draft, vocabulary);
    for (const rule of expanded.rules) rules.set(rule.id, rule);
    return expanded.problems;
  };
  for (const draft of listGeneral(general, vocabulary, new Set(files.flatMap(({ takes }) => takes)))) {
    // What a format has not, the general rules do not speak of.
    for (const rule of expandEach(draft, vocabulary)) rules.set(rule.id, rule);
  }
  let problems: Problem[] = [];
  for (const file of files) {
    const unknown = file.without.flatMap((id, index) =>
      rules.delete(id) ? [] : [nameless("rule", id, ["without", index])],
    );
    const ofRules = file.rules.flatMap((draft, index) => below(["rules", index], add(draft)));
    problems = [...checkFile(file, general, vocabulary, rules), ...unknown, ...ofRules];
  }
  return { rules: [...rules.values()], problems };
}

/** The general rules in the order in which they are shown. */
function listGeneral(
  general: GeneralRules,
  vocabulary: Vocabulary,
  taken: ReadonlySet<string>,
): readonly RuleDraft[] {
  const derived = deriveRules(general, vocabulary);
  const {
    trees,
    blocks,
    totals,
    products,
    changes,
    rates,
    completions,
    shares,
    "share-lines": shareLines,
    "share-rows": shareRows,
    sides,
    units,
    facts,
    years,
    reprints,
  } = derived;
  const offered = general.offered.filter(({ id }) => taken.has(id));
  const ofRows = [...trees, ...blocks, ...totals, ...products, ...changes, ...rates, ...completions];
  return [
    ...ofRows,
    ...shares,
    ...shareLines,
    ...shareRows,
    ...sides,
    ...general.rules,
    ...offered,
    ...facts,
    ...units,
    ...years,
    ...reprints,
  ];
}

/** The rules of a general draft that a format has everything for: measure by measure, where it stands for several. */
function expandEach(draft: RuleDraft, vocabulary: Vocabulary): readonly Rule[] {
  const drafts = draft.each?.map((measure) => ({ ...draft, each: [measure] })) ?? [draft];
  return drafts.flatMap((each) => {
    const { rules, problems } = expandRule(each, vocabulary);
    return problems.length === 0 ? rules : [];
  });
}

/** What a file names beside its rules. */
function checkFile(
  file: RulesFile,
  general: GeneralRules,
  vocabulary: Vocabulary,
  rules: ReadonlyMap<string, Rule>,
): Problem[] {
  const cells = (path: Problem["path"], addresses: readonly string[]): Problem[] =>
    addresses.flatMap((address, index) => below([...path, index], selectCells(address, vocabulary).problems));
  return [
    ...Object.entries(file.conditions).flatMap(([name, { blank }]) =>
      cells(["conditions", name, "blank"], blank),
    ),
    ...Object.entries(file.facts).flatMap(([kind, addresses]) => [
      ...(vocabulary.kinds.some(({ id }) => id === kind) ? [] : [nameless("fact", kind, ["facts", kind])]),
      ...cells(["facts", kind], addresses),
    ]),
    ...Object.keys(file.words).flatMap((id) => (rules.has(id) ? [] : [nameless("rule", id, ["words", id])])),
    ...file.takes.flatMap((id, index) =>
      general.offered.some((rule) => rule.id === id) ? [] : [nameless("rule", id, ["takes", index])],
    ),
  ];
}
