import { compareAmounts } from "../../money.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import { fillHtml, type Html, html, join } from "../kit/html.ts";
import { renderMoney } from "../kit/renderAmount.ts";
import { type ChartPoint, describeValue } from "./points.ts";

/** A label and its value, apart from it: a label may have an amount in it, which is a name. */
const name = (ui: Ui, point: ChartPoint): Html =>
  html`${point.label} <span class="money">${renderMoney(describeValue(ui, point))}</span>`;

/**
 * What a chart shows, in words and printed strings, as HTML. A series in time says every value; what is compared by size says how many
 * there are, the largest and the smallest, and what has no amount. `amounts` are those of the points in one unit; `of` says of how many
 * these are the largest.
 */
export function renderSummary(
  ui: Ui,
  points: readonly ChartPoint[],
  amounts: readonly (string | undefined)[],
  order: "size" | "time",
  of?: number,
): Html {
  const t = ui.chart;
  if (order === "time") {
    const all = points.map(
      (point) => html`${point.break && fill(t.break, { text: point.break })}${name(ui, point)}`,
    );
    return fillHtml(t.series, { points: join(all, ui.marks.semicolon) });
  }
  const known = points.flatMap((point, index) => {
    const amount = amounts[index];
    return amount === undefined ? [] : [{ point, amount }];
  });
  const sorted = known.toSorted((a, b) => compareAmounts(b.amount, a.amount));
  const missing = points.filter((_, index) => amounts[index] === undefined).map((point) => name(ui, point));
  return html`${describeExtremes(ui, sorted, of)}${missing.length > 0 && fillHtml(t.missing, { points: join(missing, ui.marks.list) })}`;
}

/** Amounts from the largest down. */
function describeExtremes(
  ui: Ui,
  sorted: readonly { point: ChartPoint; amount: string }[],
  of = sorted.length,
): Html | undefined {
  const t = ui.chart;
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  if (sorted.length === 1) return fillHtml(t.single, { point: name(ui, first.point) });
  const listEqual = (amount: string): Html => {
    const equal = sorted.filter((each) => compareAmounts(each.amount, amount) === 0);
    return join(
      equal.map(({ point }) => name(ui, point)),
      ui.marks.list,
    );
  };
  const count = String(sorted.length);
  if (of > sorted.length)
    return fillHtml(t.largestOf, { of: String(of), count, largest: listEqual(first.amount) });
  return compareAmounts(first.amount, last.amount) === 0
    ? fillHtml(t.equal, { count, points: listEqual(first.amount) })
    : fillHtml(sorted.length === 2 ? t.two : t.extremes, {
        count,
        largest: listEqual(first.amount),
        smallest: listEqual(last.amount),
      });
}
