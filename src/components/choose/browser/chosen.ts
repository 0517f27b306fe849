import { type Placed, placeBars } from "../../chart/scale.ts";
import type { Offered, OfferedBar } from "../choices.ts";

/** Bars that are still seen at once. */
export const MOST_BARS = 24;

/** Bars and their lengths. */
export interface Drawn {
  readonly bars: readonly OfferedBar[];
  readonly placed: Placed;
}

/** The bars of what is chosen of the offered, in their order and on a scale of their own; or why that is no chart. */
export function placeChosen({ unit, choices }: Offered, chosen: readonly number[]): Drawn | "few" | "many" {
  const bars = chosen.flatMap((index) => choices[index]?.[2] ?? []);
  if (bars.length > MOST_BARS) return "many";
  const amounts = bars.map(([, , amount]) => amount ?? undefined);
  const placed = placeBars(amounts, unit);
  return placed ? { bars, placed } : "few";
}
