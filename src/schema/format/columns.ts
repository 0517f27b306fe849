import type { FormatTable } from "../format.ts";
import type { Column, FigureOf, Part } from "./part.ts";
import {
  BESIDE_ROLES,
  CHANGE_ROLES,
  FIGURE_ROLES,
  type FigureRole,
  MEASURE_ROLES,
  type MeasureRole,
  type MoneyRole,
} from "./roles.ts";

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

/** The unit of a figure in a column: none of a count; else the column's own, or that of its row. */
export const unitOfFigure = ({ role, unit }: Column, ofRow: string): string =>
  role === "count" ? "" : isPerCent(role) ? "%" : (unit ?? ofRow);

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
