import { z } from "zod";
import { columnId, digits, partId, schemaAddress, slug, text } from "./ids.ts";
import { LIST_TABLES } from "./lists.ts";
import { FIGURE_PHASES, PHASES, ROW_TYPES } from "./vocabulary.ts";

export const MEASURE_ROLES = ["part", "subtotal", "total", "of-which"] as const;
/** Amounts that no row adds up: a memo stands beside the others, a price is the amount of one piece. */
export const BESIDE_ROLES = ["memo", "price"] as const;
/** What a column says of two others: their difference, this as a percentage of the older one, and the newer as a percentage of the older. */
export const CHANGE_ROLES = ["change", "rate", "completion"] as const;
export const FIGURE_ROLES = [...BESIDE_ROLES, "count", ...CHANGE_ROLES] as const;
export const IDENTITY_ROLES = [
  "row-number",
  "code",
  "label",
  "paired-code",
  "paired-label",
  "third-code",
  "third-label",
  "unit-code",
  "unit-name",
  "category",
] as const;
/** What a data file says of a row that the print shows by its layout alone: how far the row is indented. */
export const LAYOUT_ROLES = ["level"] as const;
/**
 * What columns of lists tell: the kind of a row, what it lists, its code in a catalogue of goods, the day that it speaks of, other words, the
 * units of its amounts and of its counts.
 */
export const LIST_ROLES = [
  "row-type",
  "item",
  "catalogue-code",
  "as-of",
  "text",
  "unit",
  "count-unit",
] as const;
/** What columns of performance sheets tell: the sheet that a row is or belongs to, its project, its spending plan, and its words as we restate them. */
export const SHEET_ROLES = ["sheet-number", "project-code", "plan", "plan-unit", "summary"] as const;
/** What columns of indicators tell besides: 一级 and 二级指标, the target, alone or beside its sign and unit, and printed sentences. */
export const INDICATOR_ROLES = ["indicator-level", "target", "target-sign", "target-unit", "prose"] as const;
/** What rows of a list may be, as its column of the role `row-type` has it; of a list of performance sheets. */
export const LIST_ROW_TYPES = ["line", "subtotal", "total"] as const;
export const SHEET_ROW_TYPES = ["sheet", "unit", "total"] as const;
/** What it may say of the rows of a table; where it is blank, the type follows from what the row is part of. */
export const TABLE_ROW_TYPES = ["", ...ROW_TYPES] as const;
export const COLUMN_ROLES = [
  ...IDENTITY_ROLES,
  ...LAYOUT_ROLES,
  ...LIST_ROLES,
  ...SHEET_ROLES,
  ...INDICATOR_ROLES,
  ...MEASURE_ROLES,
  ...FIGURE_ROLES,
] as const;
export const CODE_KINDS = [
  "functional",
  "department-economic",
  "government-economic",
  "unit",
  "none",
] as const;
export const SIDES = ["", "revenue", "expenditure"] as const;

const figureOf = z
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

const column = z.strictObject({
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

const line = z.strictObject({
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

const part = z.strictObject({
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

/** Printed decimals of amounts; `any` where they differ from cell to cell. */
export const decimals = z.union([z.int().min(0).max(6), z.literal("any")]);

const table = {
  $schema: schemaAddress,
  id: slug.describe("Table id in statutory-tables.json"),
  titles: z
    .strictObject({
      department: text.describe("Printed title for the department; {year} is the fiscal year"),
      unit: text.describe("Printed title for a unit's own table").optional(),
    })
    .describe("Printed titles by scope"),
  name: text
    .describe("What sentences call the table, where not by its name in statutory-tables.json")
    .optional(),
  mayBeEmpty: z.boolean().describe("Whether the table may be printed empty"),
  unit: text.describe("Unit of the amounts where it differs from the format's").optional(),
  decimals: decimals
    .describe("Printed decimals where they differ from the format's; any: each cell has its own")
    .optional(),
  rowKey: z
    .array(columnId)
    .min(1)
    .describe("Columns that tell the rows apart and make the row id; a row without a code takes its number"),
};

/** `data/formats/<format>/tables/<table>.json`: how one statutory table is printed. */
export const formatTableSchema = z.strictObject({
  ...table,
  parts: z.array(part).min(1).describe("One part, or one for each block of a side-by-side table"),
});

/** Changes to a list of columns or lines, each named by its id in the inherited table. */
const changesTo = <Entry extends z.ZodType>(id: z.ZodString, entry: Entry) =>
  z.strictObject({
    without: z.array(id).describe("Those that are not printed any more").default([]),
    replace: z
      .record(id, entry)
      .describe("Those that are printed otherwise, by the id of the one replaced")
      .default({}),
    before: z
      .record(id, z.array(entry))
      .describe("New ones, by the id of the one that they stand before")
      .default({}),
    after: z
      .record(id, z.array(entry))
      .describe("New ones, by the id of the one that they stand after")
      .default({}),
  });

/** The same file where it changes the inherited table instead of replacing it: only what differs. */
export const tableChangesSchema = z.strictObject({
  ...table,
  titles: table.titles.optional(),
  mayBeEmpty: table.mayBeEmpty.optional(),
  rowKey: table.rowKey.optional(),
  changes: z
    .array(
      z.strictObject({
        side: partId.describe("Part that changes, by its id"),
        columns: changesTo(columnId, column).optional(),
        lines: changesTo(slug, line).optional(),
      }),
    )
    .describe("Changes to the parts of the inherited table"),
});

/** `data/formats/<format>/format.json`: a province's and year's set of tables. */
export const formatSchema = z.strictObject({
  $schema: schemaAddress,
  id: slug.describe("Id of the format, the name of its folder"),
  name: text.describe("Name for readers"),
  province: text.describe("Province that prescribes the format"),
  regionCode: digits.length(6).describe("The province's division code"),
  fiscalYear: z.int().describe("Fiscal year that the format was observed for"),
  phase: z
    .enum(PHASES)
    .describe("Phase that it prints: budget, or final for final accounts; inherited, else budget")
    .optional(),
  extends: slug
    .describe("Format that this one changes: its tables stand unless a file here replaces or changes them")
    .optional(),
  unit: text.describe("Unit of all amounts; inherited").optional(),
  decimals: decimals.describe("Printed decimals; inherited").optional(),
  tables: z.array(slug).describe("Table ids in printed order; inherited").optional(),
  lists: z
    .array(z.enum(LIST_TABLES))
    .describe("Lists that it prints beside the tables, each described in `tables/`; inherited")
    .optional(),
  ownTables: z
    .record(slug, text)
    .describe("Tables that statutory-tables.json does not have: name by id; inherited")
    .optional(),
  ownMeasures: z
    .record(columnId, text)
    .describe("Measures that it does not have: name by id; inherited")
    .optional(),
});

export type Column = z.infer<typeof column>;
export type Line = z.infer<typeof line>;
export type Part = z.infer<typeof part>;
export type Side = Part["side"];
export type FormatTable = z.infer<typeof formatTableSchema>;
export type TableChanges = z.infer<typeof tableChangesSchema>;
export type FormatFile = z.infer<typeof formatSchema>;
export type MeasureRole = (typeof MEASURE_ROLES)[number];
export type MoneyRole = MeasureRole | (typeof BESIDE_ROLES)[number];
export type FigureRole = MeasureRole | (typeof FIGURE_ROLES)[number];
export type ChangeRole = (typeof CHANGE_ROLES)[number];
export type FigureOf = z.infer<typeof figureOf>;
export type Decimals = z.infer<typeof decimals>;
export type CodeKind = (typeof CODE_KINDS)[number];

export function isMeasure(column: Column): column is Column & { role: MeasureRole } {
  return (MEASURE_ROLES as readonly string[]).includes(column.role);
}

/** Whether a column holds figures: measures, and those that no row adds up. */
export function isFigure(column: Column): column is Column & { role: FigureRole } {
  return isMeasure(column) || (FIGURE_ROLES as readonly string[]).includes(column.role);
}

/** Whether a column holds money of its year: a change is that of two years. */
export function isMoney(column: Column): column is Column & { role: MoneyRole } {
  return isMeasure(column) || (BESIDE_ROLES as readonly string[]).includes(column.role);
}

/** Whether a column says what became of another. */
export function isChange(column: Column): boolean {
  return (CHANGE_ROLES as readonly string[]).includes(column.role);
}

/** Whether figures of a role are percentages. */
export const isPerCent = (role: string): boolean => role === "rate" || role === "completion";

/** The column that holds a row's whole amount of the disclosure's own year and phase: the total, or the only one beside those of 其中. */
export function findWhole({ columns }: Part): (Column & { role: MeasureRole }) | undefined {
  const measures = columns
    .filter(isMeasure)
    .filter(({ role, figureOf }) => role !== "of-which" && figureOf === undefined);
  return measures.find(({ role }) => role === "total") ?? (measures.length === 1 ? measures[0] : undefined);
}

/** Whether the print shows a column: the kind of a row and its level are entered, summaries are ours. */
export function isPrinted({ role }: Column): boolean {
  return role !== "row-type" && role !== "level" && role !== "summary";
}

/** The id of a part, by which its rows name it. */
export function blockOf({ id, side }: Pick<Part, "id" | "side">): string {
  return id ?? side;
}

/** Year and phase of a figure, from the part, row and column that it stands in: the nearest says it. Undefined for the disclosure's own. */
export function joinFigureOf(
  ...places: readonly ({ readonly figureOf?: FigureOf | undefined } | undefined)[]
): FigureOf | undefined {
  const said = places.flatMap((place) => place?.figureOf ?? []);
  return said.length > 0 ? Object.assign({}, ...said) : undefined;
}

/** The column of a part that tells something. */
export const findColumn = ({ columns }: Part, role: Column["role"]): Column | undefined =>
  columns.find((column) => column.role === role);

/** Ids of a table's figures, those of each part in turn. */
export function listFigureIds(table: FormatTable): string[] {
  return table.parts.flatMap((part) => part.columns.filter(isFigure).map((column) => column.id));
}

/** Ids of a table's measures, those of each part in turn. */
export function listMeasureIds(table: FormatTable): string[] {
  return table.parts.flatMap((part) => part.columns.filter(isMeasure).map((column) => column.id));
}
