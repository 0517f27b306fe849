import { z } from "zod";
import { columnId, digits, partId, slug, text } from "../ids.ts";
import { FIGURE_PHASES } from "../vocabulary.ts";
import { CODE_KINDS, COLUMN_ROLES, SIDES } from "./roles.ts";

export const figureOf = z
  .strictObject({
    year: z
      .int()
      .min(-10)
      .max(10)
      .describe("Years from the disclosure's to the figure's: -1 for the year before")
      .optional(),
    phase: z
      .enum(FIGURE_PHASES)
      .describe("Phase of the figure: budget, adjusted, executed or final")
      .optional(),
  })
  .describe(
    "Year and phase of figures that are not the disclosure's own; what is not said is the disclosure's",
  );

export const column = z.strictObject({
  id: columnId.describe(
    "Head of the column in the data file; for a measure, its id in statutory-tables.json",
  ),
  heading: z
    .array(text)
    .min(1)
    .describe(
      "Printed heading path, from the outermost heading to the innermost; {year} and {lastYear} are the fiscal year and the one before",
    ),
  role: z
    .enum(COLUMN_ROLES)
    .describe(
      "What the column tells. Measures: parts add up to the total; a subtotal repeats some parts; of-which repeats a share of a part. " +
        "A memo is an amount that is part of no sum; a price is that of one piece; a count has no unit of money; " +
        "a change is the difference of two columns, a rate a change in per cent, a completion what was spent in per cent of a plan",
    ),
  unit: text.describe("Unit of the column where it differs from the table's").optional(),
  concept: slug.describe("What the measure means on the total row, comparable across formats").optional(),
  sumOf: z
    .array(columnId)
    .min(1)
    .describe("Columns that a total or subtotal is the sum of, where its headings do not tell")
    .optional(),
  productOf: z
    .tuple([columnId, columnId])
    .describe("Columns that it is the product of on each line, such as quantity and unit price")
    .optional(),
  changeOf: z
    .tuple([columnId, columnId])
    .describe(
      "The newer and the older column of a change or rate; what was spent and the plan of a completion",
    )
    .optional(),
  figureOf: figureOf.optional(),
  shareOf: columnId
    .describe("Column that an of-which is a share of, where it is not the one before it")
    .optional(),
  split: z
    .array(z.tuple([text, z.int().positive()]))
    .describe("The printed columns that this one joins, each with its heading and its digits (类 款 项)")
    .optional(),
  length: z.int().positive().describe("Characters of a whole project code").optional(),
  merged: z
    .boolean()
    .default(false)
    .describe("Printed as a merged cell: the data file repeats its value on every row it spans"),
});

export const line = z.strictObject({
  id: slug.describe("Id of the line, common to all formats"),
  label: text.describe(
    "Printed label, where {year} and {lastYear} are years; brackets, quotation marks and spaces are compared loosely",
  ),
  labelColumn: columnId.default("label").describe("Column in which the label is printed"),
  type: z
    .enum(["total", "of-which"])
    .describe("Only where the type does not follow from the children")
    .optional(),
  parent: slug.describe("Id of the line that this one is part of").optional(),
  required: z.boolean().default(true).describe("Whether every disclosure of the format prints the line"),
  concept: slug.describe("What the line means, comparable across formats").optional(),
  subject: digits.describe("Functional 类 that the line stands for").optional(),
  figureOf: figureOf.optional(),
});

const items = z.strictObject({
  codeKind: z
    .enum(CODE_KINDS)
    .describe("Classification of the code; none: rows without a code, such as projects"),
  pairedCodeKind: z.enum(CODE_KINDS).describe("Classification of the paired code").optional(),
  thirdCodeKind: z.enum(CODE_KINDS).describe("Classification of the third code").optional(),
  codeMayBeBlank: z
    .boolean()
    .default(false)
    .describe("Whether rows without a code may stand among those with one"),
  parent: slug
    .describe("Line that the topmost of these rows are part of, where it is not the total")
    .optional(),
  digits: z.array(z.int().positive()).default([]).describe("Lengths that a code may have, from 类 down"),
  names: z
    .enum(["project"])
    .describe("What the labels name, where it has a page of its own: project, a performance sheet")
    .optional(),
  parentsPrinted: z
    .boolean()
    .default(false)
    .describe("Whether every parent code has a row of its own above its children"),
});

const units = z.strictObject({
  codeColumn: columnId
    .describe(
      "Column in which a unit's row prints the unit's code; without it, units are told by their names alone",
    )
    .optional(),
  nameColumn: columnId.describe("Column in which it prints the unit's name"),
});

export const part = z.strictObject({
  id: slug
    .describe(
      "Id of the part, unique in its table, where it is not the side: several parts may be of one side",
    )
    .optional(),
  side: z.enum(SIDES).describe("revenue or expenditure in a side-by-side table, else empty"),
  figureOf: figureOf.optional(),
  changeOf: z
    .tuple([partId, partId])
    .describe(
      "Ids of the newer and the older part whose columns the part's changes and rates are of, row by row",
    )
    .optional(),
  columns: z.array(column).min(1).describe("Columns in printed order"),
  lines: z.array(line).default([]).describe("Fixed lines in printed order"),
  units: units.describe("How rows that stand for a budget unit are told").optional(),
  items: items.describe("Rows that the format does not fix; without it there are none").optional(),
  levels: z
    .record(text, z.array(text))
    .describe(
      "Of indicators: 一级指标 and the 二级指标 that may stand below each; an empty list where none are printed",
    )
    .optional(),
  sums: z
    .enum(["above", "below"])
    .describe(
      "Where rows of sums, which a column of the role row-type tells, stand: above or below their lines",
    )
    .optional(),
});

export type Column = z.infer<typeof column>;
export type Line = z.infer<typeof line>;
export type Part = z.infer<typeof part>;
export type Side = Part["side"];
export type FigureOf = z.infer<typeof figureOf>;
