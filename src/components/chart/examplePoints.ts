import type { ChartPoint } from "./points.ts";

/** Yuan per unit, and a point in 万元, for tests. */
export const YUAN = new Map([
  ["元", "1"],
  ["万元", "10000"],
]);
export const point = (label: string, value: string, unit = "万元", note?: string): ChartPoint => ({
  label,
  value,
  unit,
  ...(note && { note }),
});
