import type { Cause, Explained } from "../../archive/years/causes.ts";
import { compareAmounts, sumAmounts } from "../../money.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import { type ChartPoint, describeValue } from "../chart/points.ts";
import { fillHtml, type Html, html, join } from "../kit/html.ts";
import { renderMoney } from "../kit/renderAmount.ts";

/** More bars than these are no picture any more: the rest of the parts are one bar. */
const MOST = 8;
/** More names than these are a list, which the table is. */
const MOST_NAMES = 6;

/** What a chart of causes shows. */
export interface CausesChart {
  readonly points: readonly ChartPoint[];
  /** Each part that is drawn by itself, with its two amounts. */
  readonly causes: readonly Cause[];
  readonly summary: Html;
}

/** How parts of a total changed it, the largest change first, and behind them what is not explained. `what` names the years. */
export function chartCauses(
  ui: Ui,
  { unit, total, causes, same, rest, unmatched }: Explained,
  what: { readonly now: string; readonly before: string },
): CausesChart {
  const t = ui.years.causes;
  const shown = causes.slice(0, causes.length > MOST + 1 ? MOST : causes.length);
  const smaller = causes.slice(shown.length);
  const point = (label: string, value: string): ChartPoint => ({ label, value, unit });
  const points = [
    ...shown.map((cause) => point(nameCause(causes, cause), cause.change)),
    ...(smaller.length > 0
      ? [
          point(
            fill(t.smaller, { count: String(smaller.length) }),
            sumAmounts(smaller.map(({ change }) => change)),
          ),
        ]
      : []),
    ...(rest === undefined ? [] : [point(t.rest, rest)]),
  ];
  const say = (each: ChartPoint): Html =>
    html`<span class="money">${renderMoney(describeValue(ui, each))}</span>`;
  const sign = compareAmounts(total.change, "0");
  const change = fillHtml(sign > 0 ? t.more : sign < 0 ? t.less : t.alike, {
    ...what,
    total: say({ label: "", value: total.now.amount, unit: total.now.unit }),
    amount: say(point("", total.change.replace(/^-/, ""))),
  });
  /** The part that pulled most in a direction. */
  const strongest = (direction: number, text: string): Html | undefined => {
    const found = causes.find((cause) => Math.sign(compareAmounts(cause.change, "0")) === direction);
    if (!found) return undefined;
    const amount = say(point("", found.change.replace(/^-/, "")));
    return fillHtml(text, { name: nameCause(causes, found), amount });
  };
  const summary = join(
    [
      change,
      strongest(1, t.up),
      strongest(-1, t.down),
      rest === undefined ? undefined : fillHtml(t.unexplained, { amount: say(point("", rest)) }),
      unmatched.length > 0 ? nameUnmatched(ui, unmatched) : undefined,
      same > 0 ? html`${fill(t.same, { count: String(same) })}` : undefined,
    ].filter((sentence) => sentence !== undefined),
    "",
  );
  return { points, causes: shown, summary };
}

function nameUnmatched({ marks, years: { causes: t } }: Ui, unmatched: readonly string[]): Html {
  const names = unmatched.slice(0, MOST_NAMES).join(marks.list);
  const count = String(unmatched.length);
  return html`${fill(unmatched.length > MOST_NAMES ? t.unmatchedMost : t.unmatched, { names, count })}`;
}

/** Its name; of two parts with one name, such as 行政运行, with the code. */
const nameCause = (causes: readonly Cause[], { name, code }: Cause): string =>
  causes.filter((other) => other.name === name).length > 1 ? `${name} ${code}` : name;
