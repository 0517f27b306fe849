import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factKindsSchema } from "../../schema/facts.ts";
import { LIST_TABLES } from "../../schema/lists.ts";
import { CELLS, generalRulesSchema } from "../../schema/ruleFiles.ts";
import { statutoryTablesSchema } from "../../schema/statutoryTables.ts";
import { toSlug } from "./expand.ts";

/**
 * The general rules that are shipped, against the ids that are shipped with them. A general rule that names what no format has is
 * passed over without a word, so that a mistyped name would never be noticed otherwise.
 */
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const general = generalRulesSchema.parse(read("data/rules.json"));
const { tables, measures, concepts } = statutoryTablesSchema.parse(read("data/statutory-tables.json"));
const { keys } = factKindsSchema.parse(read("data/facts.json"));

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
const known = {
  table: [...idsOf(tables), ...LIST_TABLES],
  field: [...idsOf(measures), "{each}"],
  // Lines are called as the concept or the measure that they are.
  line: [...idsOf(concepts), ...idsOf(measures).map(toSlug), "{each}"],
  concept: idsOf(concepts),
  fact: idsOf(keys),
};

/** Every text in the rules that is the address of cells. */
const addresses = [
  ...general.rules,
  ...general.offered,
  ...Object.values(general.conditions),
  { facts: Object.values(general.facts).flat() },
].flatMap((rule) =>
  Object.entries(rule).flatMap(([key, value]) =>
    ["left", "right", "cells", "whole", "base", "blank", "facts"].includes(key) ? [value].flat() : [],
  ),
);

describe("the general rules", () => {
  it.each([...new Set(addresses as string[])])("name shared ids only: %s", (address) => {
    const { kind, name = "", place = "", rows = "", field } = CELLS.exec(address)?.groups ?? {};
    if (kind) expect(known[kind as "fact" | "concept"]).toContain(name);
    else expect(known.table).toContain(place);
    if (field) expect(known.field).toContain(field);
    const lines = rows.split(",").filter((term) => /^[>-]?[a-z{]/.test(term) && !term.includes("="));
    for (const line of lines) expect(known.line).toContain(line.replace(/^[>-]/, ""));
  });

  it("name shared measures, kinds of figures and tables in all else", () => {
    const drafts = [...general.rules, ...general.offered];
    expect(idsOf(measures)).toEqual(expect.arrayContaining(drafts.flatMap(({ each = [] }) => each)));
    const figures = drafts.flatMap((rule) => {
      if (rule.operator === "change") return [rule.total, ...rule.parts];
      if (rule.operator === "share") return [rule.share, rule.part];
      return rule.operator === "rate" ? [rule.rate, rule.change] : [];
    });
    expect(known.fact).toEqual(expect.arrayContaining([...figures, ...Object.keys(general.facts)]));
    const lists = drafts.flatMap((rule) => [
      ...("table" in rule ? [rule.table] : []),
      ...("sheets" in rule ? [rule.sheets] : []),
    ]);
    expect(known.table).toEqual(expect.arrayContaining([...Object.keys(general.short), ...lists]));
  });
});
