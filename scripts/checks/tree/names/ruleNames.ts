import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toSlug } from "../../../../src/read/rules/expand.ts";
import { factKindsSchema } from "../../../../src/schema/facts.ts";
import { LIST_TABLES } from "../../../../src/schema/lists.ts";
import { CELLS, generalRulesSchema } from "../../../../src/schema/ruleFiles.ts";
import { statutoryTablesSchema } from "../../../../src/schema/statutoryTables.ts";

/** Keys of a rule that hold addresses of cells. */
const ADDRESSED = ["left", "right", "cells", "whole", "base", "blank", "facts"];

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

/**
 * What the general rules of a data folder name and no shared file has. A general rule that names what no format has is passed over without a
 * word, so that a mistyped name would never be noticed otherwise.
 */
export function listUnknownNames(root: string): string[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
  const general = generalRulesSchema.parse(read("rules.json"));
  const { tables, measures, concepts } = statutoryTablesSchema.parse(read("statutory-tables.json"));
  const facts = idsOf(factKindsSchema.parse(read("facts.json")).keys);
  const known = {
    table: [...idsOf(tables), ...LIST_TABLES],
    measure: idsOf(measures),
    // Lines are called as the concept or the measure that they are.
    line: [...idsOf(concepts), ...idsOf(measures).map(toSlug), "{each}"],
    concept: idsOf(concepts),
    fact: facts,
  };
  const unknown = new Set<string>();
  const expect = (kind: keyof typeof known, ...names: readonly string[]): void => {
    for (const name of names) if (!known[kind].includes(name)) unknown.add(`${kind} ${name}`);
  };
  const expectAddress = (address: string): void => {
    const { kind, name = "", place = "", rows = "", field } = CELLS.exec(address)?.groups ?? {};
    if (kind) expect(kind as "fact" | "concept", name);
    else expect("table", place);
    if (field && field !== "{each}") expect("measure", field);
    const lines = rows.split(",").filter((term) => /^[>-]?[a-z{]/.test(term) && !term.includes("="));
    expect("line", ...lines.map((line) => line.replace(/^[>-]/, "")));
  };

  const drafts = [...general.rules, ...general.offered];
  for (const rule of [...drafts, ...Object.values(general.conditions)])
    for (const [key, value] of Object.entries(rule))
      if (ADDRESSED.includes(key)) for (const address of [value].flat()) expectAddress(String(address));
  for (const address of Object.values(general.facts).flat()) expectAddress(address);
  expect("fact", ...Object.keys(general.facts));
  expect("table", ...Object.keys(general.short));
  for (const rule of drafts) {
    expect("measure", ...(rule.each ?? []));
    if (rule.operator === "change") expect("fact", rule.total, ...rule.parts);
    if (rule.operator === "share") expect("fact", rule.share, rule.part);
    if (rule.operator === "rate") expect("fact", rule.rate, rule.change);
    if ("table" in rule) expect("table", rule.table);
    if ("sheets" in rule) expect("table", rule.sheets);
  }
  return [...unknown];
}
