import { ROW_TYPES } from "../vocabulary.ts";

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

export type MeasureRole = (typeof MEASURE_ROLES)[number];
export type MoneyRole = MeasureRole | (typeof BESIDE_ROLES)[number];
export type FigureRole = MeasureRole | (typeof FIGURE_ROLES)[number];
export type ChangeRole = (typeof CHANGE_ROLES)[number];
export type CodeKind = (typeof CODE_KINDS)[number];
