import { z } from "zod";
import { digits, slug, text } from "./ids.ts";

/** A printed figure, or what stands in its place; validation checks its form. */
const figure = (about: string) => z.string().meta({ description: about, figure: true });
const unit = text.describe("Unit of the amounts");

/** The points of a spending plan: the ends of March, June, October and December. */
export const PLAN_FIELDS = ["plan_mar", "plan_jun", "plan_oct", "plan_dec"] as const;

/** `…/<scope>/projects.csv`: each performance sheet (项目绩效目标表), and printed unit and grand totals of sheets. */
export const projectSchema = z.strictObject({
  row_type: z.enum(["sheet", "unit", "total"]).describe("sheet; unit or total for a printed sum of sheets"),
  sheet_number: z.string().describe("Printed running number of the sheet, 0 for a department-wide one; empty for sums"),
  unit_code: z.string().describe("Code of the unit that the sheet stands under, where it is printed"),
  project_code: z.string().describe("Printed project code"),
  project_name: text.describe("Printed name"),
  budget: figure("预算数"),
  fiscal: figure("其中：财政资金"),
  special_account: figure("财政专户管理资金"),
  unit_funds: figure("单位资金"),
  other: figure("其他资金"),
  plan_mar: z.string().describe("Spending plan to the end of March as printed, % kept"),
  plan_jun: z.string().describe("Spending plan to the end of June"),
  plan_oct: z.string().describe("Spending plan to the end of October"),
  plan_dec: z.string().describe("Spending plan to the end of December"),
  plan_unit: z.string().describe("Unit that the plan's printed heading names: %, or empty"),
  unit,
  purpose: z.string().describe("What the money is for, restated by us; figures are references to facts"),
  aims: z.string().describe("What is promised for it, restated by us; figures are references to facts"),
});

/** `…/<scope>/indicators.csv`: each performance indicator. */
export const indicatorSchema = z.strictObject({
  sheet_number: digits.describe("Number of the sheet in projects.csv"),
  row_number: digits.describe("Position in the sheet, from 1"),
  level1: text.describe("一级指标"),
  level2: z.string().describe("二级指标"),
  level3: text.describe("三级指标"),
  description: z.string().describe("绩效指标描述"),
  value: z.string().describe("指标值 as printed; ? where our text lost it"),
  basis: z.string().describe("指标值确定依据"),
});

export const DIRECTIONS = ["", "increase", "decrease", "none"] as const;
export const OPERATORS = ["", ">=", "<=", ">", "<", "=", "~"] as const;

/** `…/<scope>/facts.csv`: each figure that the explanation, a sheet's purpose or its aims state. */
export const factSchema = z.strictObject({
  fact_id: slug.describe("Id, unique in its scope, by which summaries name the fact"),
  section: slug.describe("Section of the explanation, from data/facts.json"),
  key: slug.describe("What kind of figure it is, from data/facts.json"),
  value: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,10})?$/, "unsigned-decimal")
    .describe("Figure as printed, unsigned"),
  unit: z.string().describe("Printed unit"),
  label: text.max(40).describe("What the figure is, a bare name"),
  direction: z.enum(DIRECTIONS).describe("For changes against the year before"),
  operator: z.enum(OPERATORS).describe("For targets and approximate figures"),
  sheet_number: z.string().describe("Performance sheet that states it"),
});

/** Lists that formats describe as they describe tables; a scope has each in `…/<scope>/<list>.csv`. */
export const LIST_TABLES = ["procurement", "assets", "units"] as const;

/** Lists with columns of our own. */
export const LIST_SCHEMAS = {
  projects: projectSchema,
  indicators: indicatorSchema,
  facts: factSchema,
};

export const isListTable = (name: string): name is ListTableName => (LIST_TABLES as readonly string[]).includes(name);

/** The columns of a list that hold figures. */
export function listFigureColumns(name: ListName): string[] {
  return Object.entries(LIST_SCHEMAS[name].shape).flatMap(([column, schema]) => (schema.meta()?.["figure"] ? [column] : []));
}

export type ListName = keyof typeof LIST_SCHEMAS;
export type ListTableName = (typeof LIST_TABLES)[number];
export type Project = z.infer<typeof projectSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Fact = z.infer<typeof factSchema>;
