import { z } from "zod";
import { columnId, digits, partId, slug, text } from "./ids.ts";

const rows = z
  .strictObject({
    lines: z.array(slug).describe("Fixed lines by id").optional(),
    codes: z.array(digits).describe("Rows with one of these codes").optional(),
    prefix: digits.describe("Rows whose code begins so").optional(),
    type: z.enum(["leaf", "subtotal", "total", "of-which"]).describe("Rows of this type").optional(),
    kind: z
      .enum(["unit", "overall"])
      .describe("Rows that stand for a budget unit; the performance sheet of the whole department")
      .optional(),
    category: text.describe("Rows of this printed category").optional(),
  })
  .describe("Which rows; all conditions must hold");

const tableCells = z.strictObject({
  table: slug,
  side: partId.optional(),
  rows: rows.default({}),
  measure: columnId,
  minus: z.boolean().default(false).describe("Whether the cells are subtracted"),
});

const factCells = z.strictObject({
  fact: slug.describe("Key of facts"),
  minus: z.boolean().default(false),
});

const cells = z.union([tableCells, factCells]);

/** What a printed text looks like; a regular expression from a data file could take for ever. */
const wordForm = z.strictObject({
  column: columnId.describe("Column of the cell"),
  ends: z.array(text).min(1).describe("One of these stands at its end").optional(),
  digit: z.boolean().default(false).describe("Whether a digit stands right before that end"),
  number: z
    .enum(["bare", "compared"])
    .describe("It is a number and nothing else; compared: a sign such as ≥ may stand before it")
    .optional(),
});

const words = {
  title: text.describe("Name for readers"),
  statement: text.describe(
    "What must hold, for readers; {label} and {measure} are the row's and the column's",
  ),
  basis: text.describe("Why it must hold"),
  restated: text
    .describe(
      "What may make the sides differ where neither is wrong: then they do so as `restated`, which no finding must explain",
    )
    .optional(),
};

const common = {
  id: slug.describe("Id of the rule, first part of its relations' ids"),
  ...words,
  blank: z.array(cells).describe("Condition: none of these cells holds an amount other than zero").optional(),
  unless: text.describe("What to say where the condition does not hold").optional(),
};

/** The rules of every operator, with `common` keys and cells that are named in one way or another. */
export function makeRuleSchema<
  Common extends z.ZodRawShape,
  Cells extends z.ZodType,
  Column extends z.ZodType,
  Rows extends z.ZodType,
>(common: Common, selectors: { readonly cells: Cells; readonly column: Column; readonly rows: Rows }) {
  const { cells, column, rows } = selectors;
  return z.discriminatedUnion("operator", [
    z.strictObject({
      ...common,
      operator: z.literal("row-sum"),
      table: slug,
      side: partId.optional(),
      total: columnId,
      parts: z.array(columnId).min(1),
      compare: z.enum(["equal", "at-most"]).default("equal"),
    }),
    z.strictObject({ ...common, operator: z.literal("tree-sum"), tables: z.array(slug).min(1) }),
    z.strictObject({ ...common, operator: z.literal("tree-share"), tables: z.array(slug).min(1) }),
    z.strictObject({
      ...common,
      operator: z.literal("equal"),
      left: z.array(cells).min(1),
      right: z.array(cells).min(1),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("at-most"),
      left: z.array(cells).min(1),
      right: z.array(cells).min(1),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("match"),
      by: z
        .enum(["code", "paired", "label", "unit", "subject", "project"])
        .describe("What the rows of both sides share"),
      left: column,
      right: z.array(rows).min(1),
      compare: z.enum(["equal", "at-most"]).default("equal"),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("product"),
      table: slug,
      side: partId.optional(),
      factors: z.tuple([columnId, columnId]),
      product: columnId,
    }),
    z.strictObject({
      ...common,
      operator: z.literal("row-change"),
      table: slug,
      side: partId.optional(),
      change: columnId,
      of: z.tuple([columnId, columnId]).describe("The newer and the older column"),
      from: z
        .tuple([partId, partId])
        .describe("The parts of the table in which they stand, where they are others")
        .optional(),
      percent: z.boolean().default(false).describe("Whether the change is a percentage of the older"),
      completion: z
        .boolean()
        .describe("Whether it is not what was added that is a percentage of the older, but the newer itself")
        .optional(),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("facts"),
      fact: slug,
      cells: z.array(cells).min(1),
      named: z.boolean().default(false).describe("Whether the fact's name tells which of the cells is meant"),
    }),
    z.strictObject({ ...common, operator: z.literal("change"), total: slug, parts: z.array(slug).min(1) }),
    z.strictObject({
      ...common,
      operator: z.literal("year-change"),
      change: slug,
      cells: z.array(cells).min(1),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("share"),
      share: slug,
      part: slug,
      whole: z.array(cells).min(1),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("rate"),
      rate: slug,
      change: slug,
      base: z.array(cells).min(1),
    }),
    z.strictObject({ ...common, operator: z.literal("plan"), table: slug }),
    z.strictObject({
      ...common,
      operator: z.literal("cost"),
      table: slug.describe("Indicators"),
      sheets: slug.describe("Their sheets"),
      level: text,
      unit: text.describe("Unit of cost indicators that speak of the whole project"),
    }),
    z.strictObject({
      ...common,
      operator: z.literal("wording"),
      table: slug,
      where: z.record(columnId, text).default({}).describe("Cells that the rows have in other columns"),
      name: wordForm.describe("Form of a cell that calls for a look"),
      value: wordForm.describe("Form of another that then must not be there"),
    }),
    z.strictObject({ ...common, operator: z.literal("units-sum"), tables: z.array(slug).min(1) }),
    z.strictObject({ ...common, operator: z.literal("reprint"), tables: z.array(slug).min(1) }),
  ]);
}

/** One identity that a format says printed amounts satisfy, as it is evaluated and published. */
export const ruleSchema = makeRuleSchema(common, {
  cells,
  column: tableCells.omit({ minus: true }),
  rows: tableCells.omit({ minus: true }),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<O extends Rule["operator"]> = Extract<Rule, { operator: O }>;
export type CellSelector = z.infer<typeof cells>;
export type TableSelector = Omit<z.infer<typeof tableCells>, "minus">;
export type RowSelector = z.infer<typeof rows>;
export type WordForm = z.infer<typeof wordForm>;
