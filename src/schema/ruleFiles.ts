import { z } from "zod";
import { columnId, schemaAddress, slug, text } from "./ids.ts";
import { makeRuleSchema } from "./rules.ts";

/**
 * How a rule names cells: `table.part[rows]/measure`, `fact:kind` or `concept:id`, with `-` before
 * cells that are subtracted. `docs/formats.md` says what may stand in the brackets.
 */
export const CELLS =
  /^(?<minus>-)?(?:(?<kind>fact|concept):(?<name>[a-z0-9-]+)|(?<place>[a-z0-9-]+)(?:\.(?<side>[a-z0-9-]+))?(?:\[(?<rows>[^[\]]+)\])?(?:\/(?<field>[a-z0-9_{}]+))?)$/;

const cells = z.string().regex(CELLS, "cells");

/** Words of a rule, each of which may come from elsewhere. */
const words = z.strictObject({
  title: text.describe("Name for readers").optional(),
  statement: text
    .describe(
      "What must hold; {label} and {measure} are the row's and the column's, {table-id} what the format calls a table",
    )
    .optional(),
  basis: text.describe("Why it must hold").optional(),
  restated: text
    .describe(
      "What may make the sides differ where neither is wrong: then they do so as `restated`, which no finding must explain",
    )
    .optional(),
});

const condition = z.strictObject({
  blank: z
    .array(cells)
    .describe("None of these cells holds an amount other than zero; without any the condition always holds"),
  unless: text.describe("What to tell readers where one does").optional(),
});

const rule = makeRuleSchema(
  {
    id: z
      .string()
      .regex(/^[a-z0-9]+(-([a-z0-9]+|\{each\}))*$/, "slug")
      .describe("Id of the rule, first part of its relations' ids; {each} is the measure"),
    says: slug.describe("Sentences that it takes its words from, but for those that it has").optional(),
    ...words.shape,
    when: z.array(slug).describe("Conditions by name; all must hold").optional(),
    each: z
      .array(columnId)
      .min(1)
      .describe("Measures for each of which the rule stands, {each} being the measure")
      .optional(),
  },
  { cells, column: cells, rows: cells },
);

const derived = words.extend({
  id: text.describe("Id of each rule: {table}, {measure}, {line} and {fact} are what it is derived from"),
  says: slug.optional(),
});

const common = {
  $schema: schemaAddress,
  sentences: z.record(slug, words).describe("Words that several rules share").default({}),
  conditions: z.record(slug, condition).describe("Conditions by name; the same name replaces").default({}),
  facts: z
    .record(slug, z.array(cells).min(1))
    .describe("Cells that kinds of stated figures repeat; the same kind replaces")
    .default({}),
  words: z.record(slug, words).describe("Words of rules by their ids, where they differ").default({}),
  rules: z.array(rule).describe("Rules; the same id replaces").default([]),
};

/** `data/formats/<format>/rules.json`: what a format adds to the rules of every format, and to those of the format that it extends. */
export const rulesFileSchema = z.strictObject({
  ...common,
  takes: z
    .array(slug)
    .describe("Rules that the general rules offer and that hold in this format")
    .default([]),
  without: z.array(slug).describe("Rules that it would inherit and that do not hold in it").default([]),
});

/** What follows from the roles, lines and concepts of any format's tables. */
const FIRST_DERIVATIONS = [
  "trees",
  "blocks",
  "totals",
  "products",
  "changes",
  "rates",
  "shares",
  "share-lines",
  "share-rows",
  "sides",
  "units",
  "facts",
  "years",
] as const;
/** What followed later: a file that is older has no words for it, and nothing of it is derived there. */
const LATER_DERIVATIONS = ["reprints", "completions"] as const;

export const DERIVATIONS = [...FIRST_DERIVATIONS, ...LATER_DERIVATIONS];

const derivations = z.strictObject({
  ...mapKinds(FIRST_DERIVATIONS, derived),
  ...mapKinds(LATER_DERIVATIONS, derived.optional()),
});

function mapKinds<const Kind extends string, Schema>(
  kinds: readonly Kind[],
  schema: Schema,
): Record<Kind, Schema> {
  return Object.fromEntries(kinds.map((kind) => [kind, schema])) as Record<Kind, Schema>;
}

/** `data/rules.json`: rules that hold in every place. */
export const generalRulesSchema = z.strictObject({
  ...common,
  short: z.record(slug, slug).describe("What ids of derived rules call a table, where not by its id"),
  ids: z.record(slug, slug).describe("Public ids of derived rules whose id is another"),
  derived: derivations.describe("Words and ids of what follows from the tables of a format"),
  offered: z
    .array(rule)
    .describe("Rules that hold in several formats, not in all; a format takes them by id"),
});

export type RuleDraft = z.infer<typeof rule>;
export type RulesFile = z.infer<typeof rulesFileSchema>;
export type GeneralRules = z.infer<typeof generalRulesSchema>;
export type Words = z.infer<typeof words>;
export type Condition = z.infer<typeof condition>;
export type Derivation = (typeof DERIVATIONS)[number];
export type DerivedWords = z.infer<typeof derived>;
