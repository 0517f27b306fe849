import { compareAmounts } from "../../money.ts";
import { fill } from "../../text/text.ts";
import { ui } from "../../text/ui.ts";
import { type ChartPoint, describeValue } from "./points.ts";

const t = ui.chart;
const name = (point: ChartPoint): string => `${point.label} ${describeValue(point)}`;

/**
 * What a chart shows, in words and printed strings. A series in time says every value; what is compared by size says how many there
 * are, the largest and the smallest, and what has no amount. `amounts` are those of the points in one unit.
 */
export function summarizeChart(points: readonly ChartPoint[], amounts: readonly (string | undefined)[], order: "size" | "time"): string {
  if (order === "time") return fill(t.series, { points: points.map(name).join("；") });
  const known = points.flatMap((point, index) => {
    const amount = amounts[index];
    return amount === undefined ? [] : [{ point, amount }];
  });
  const sorted = known.toSorted((a, b) => compareAmounts(b.amount, a.amount));
  const missing = points.filter((_, index) => amounts[index] === undefined).map(name);
  return [describeExtremes(sorted), missing.length > 0 ? fill(t.missing, { points: missing.join("、") }) : ""].join("");
}

/** Amounts from the largest down. */
function describeExtremes(sorted: readonly { point: ChartPoint; amount: string }[]): string {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return "";
  if (sorted.length === 1) return fill(t.single, { point: name(first.point) });
  const listEqual = (amount: string): string =>
    sorted
      .filter((each) => compareAmounts(each.amount, amount) === 0)
      .map(({ point }) => name(point))
      .join("、");
  const count = String(sorted.length);
  return compareAmounts(first.amount, last.amount) === 0
    ? fill(t.equal, { count, points: listEqual(first.amount) })
    : fill(t.extremes, { count, largest: listEqual(first.amount), smallest: listEqual(last.amount) });
}
