import { pickLargest } from "../../archive/figures/comparison.ts";
import type { Shared } from "../../read/shared.ts";
import type { Ui } from "../../text/ui.ts";
import { alignAmounts, type ChartPoint, describeValue } from "../chart/points.ts";

/** What a reader can have drawn: a bureau, or a subject through the years. Names and labels are as they are drawn. */
export interface Choice {
  readonly name: string;
  /** Whether the drawing on the page has it. */
  readonly isDrawn: boolean;
  readonly points: readonly ChartPoint[];
}

/** A bar as the script draws it: `amount` is in the unit that all have; null where none is printed. */
export type OfferedBar = readonly [label: string, value: string, amount: string | null, parted?: string];

/** Choices as short as can be: they stand in the page. */
export interface Offered {
  readonly unit: string;
  /** How many there are, of which only the first are listed. */
  readonly of: number;
  /** Said behind what is drawn. */
  readonly note: string;
  readonly choices: readonly (readonly [name: string, isDrawn: 0 | 1, bars: readonly OfferedBar[]])[];
}

/** A list of more is not looked through, and weighs on the page. */
const MOST_OFFERED = 40;

/** Undefined where there is nothing to choose: there are fewer than three, or their amounts cannot be brought into one unit. */
export function offerChoices(
  ui: Ui,
  shared: Shared,
  choices: readonly Choice[],
  note: string,
): Offered | undefined {
  const offered = choices.slice(0, MOST_OFFERED);
  const aligned = alignAmounts(
    offered.flatMap(({ points }) => points),
    shared.yuan,
  );
  if (!aligned || offered.length < 3) return undefined;
  const amounts = aligned.amounts.values();
  return {
    unit: aligned.unit,
    of: choices.length,
    note,
    choices: offered.map(({ name, isDrawn, points }) => [
      name,
      isDrawn ? 1 : 0,
      points.map((point): OfferedBar => {
        const bar = [point.label, describeValue(ui, point), amounts.next().value ?? null] as const;
        return point.break === undefined ? bar : [...bar, point.break];
      }),
    ]),
  };
}

interface Measured {
  /** Exact; empty where no amount is printed. */
  readonly yuan: string;
}

/** A chart of more bureaus is no longer seen at once. */
export const MOST_DRAWN = 12;

/** Bureaus by what they print in their newest years, the largest first, of which the first are `drawn`; behind them earlier years. */
export function chooseBureaus<Each extends Measured>(
  newest: readonly Each[],
  earlier: readonly Each[],
  pointOf: (each: Each) => ChartPoint,
  drawn: number,
): Choice[] {
  const largest = pickLargest(newest, newest.length);
  return [...largest, ...earlier].map((each, index) => {
    const point = pointOf(each);
    return { name: point.label, isDrawn: index < Math.min(drawn, largest.length), points: [point] };
  });
}
