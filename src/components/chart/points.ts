import { isAmount, toYuan } from "../../money.ts";
import { findOwn } from "../../schema/own.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** One value of a chart, as it is printed. */
export interface ChartPoint {
  readonly label: string;
  /** An amount, or what stands in its place: nothing, `-`, `?`, words. */
  readonly value: string;
  /** Printed unit of the amount, `%` too; empty where none is printed. */
  readonly unit: string;
  /** Said after the value: its share of the whole. */
  readonly note?: string;
  /** Where the value is printed, within the site. */
  readonly path?: string;
  /** Why the series breaks off before it: a line stands there, with these words. */
  readonly break?: string | undefined;
}

/** The printed value with its unit and note, for labels, tooltips and speech. */
export function describeValue({ chart, marks }: Ui, { value, unit, note }: ChartPoint): string {
  const words: Readonly<Record<string, string>> = { "": chart.blank, "?": chart.illegible };
  if (!isAmount(value)) return findOwn(words, value) ?? value;
  const spaced = unit === "" || unit === "%" ? unit : ` ${unit}`;
  return `${value}${spaced}${note ? fill(marks.brackets, { text: note }) : ""}`;
}

/**
 * The amounts of the points in one unit, exact, for comparing and drawing only; undefined for a point without an amount. In yuan where
 * the points print different units of money; undefined as a whole where their units cannot be brought together.
 */
export function alignAmounts(
  points: readonly ChartPoint[],
  yuanPerUnit: ReadonlyMap<string, string>,
): (string | undefined)[] | undefined {
  const units = new Set(points.filter(({ value }) => isAmount(value)).map(({ unit }) => unit));
  if (units.size > 1 && ![...units].every((unit) => yuanPerUnit.has(unit))) return undefined;
  return points.map(({ value, unit }) => {
    if (!isAmount(value)) return undefined;
    return units.size > 1 ? toYuan(value, yuanPerUnit.get(unit) ?? "") : value;
  });
}
