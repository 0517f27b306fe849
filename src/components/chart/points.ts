import { isAmount, toYuan } from "../../money.ts";
import { findOwn } from "../../schema/own.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** The unit in which units of money are brought together. */
const YUAN = "元";

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
  return `${value}${unit}${note ? fill(marks.brackets, { text: note }) : ""}`;
}

/** Amounts in one unit; undefined for a point without one. */
interface Aligned {
  readonly amounts: readonly (string | undefined)[];
  readonly unit: string;
}

/**
 * The amounts of the points in one unit, exact, for comparing and drawing only: in yuan where the points print different units of money;
 * undefined where their units cannot be brought together.
 */
export function alignAmounts(
  points: readonly ChartPoint[],
  yuanPerUnit: ReadonlyMap<string, string>,
): Aligned | undefined {
  const units = new Set(points.filter(({ value }) => isAmount(value)).map(({ unit }) => unit));
  const [first = ""] = units;
  const known = (value: string): string | undefined => (isAmount(value) ? value : undefined);
  if (units.size < 2) return { amounts: points.map(({ value }) => known(value)), unit: first };
  if (![...units].every((unit) => yuanPerUnit.has(unit))) return undefined;
  const amounts = points.map(({ value, unit }) =>
    isAmount(value) ? toYuan(value, yuanPerUnit.get(unit) ?? "") : undefined,
  );
  return { amounts, unit: YUAN };
}
