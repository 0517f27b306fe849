import { exact, toYuan } from "../../money.ts";

/**
 * An amount as an English reader knows large sums: `(RMB 59.4473 million)` for 5944.73万元. Every digit stays, the point moves; undefined for
 * what is no unit of money.
 */
export function writeMillions(
  { amount, unit }: { readonly amount: string; readonly unit: string },
  yuanPerUnit: ReadonlyMap<string, string>,
): string | undefined {
  const rate = yuanPerUnit.get(unit);
  return rate === undefined ? undefined : `(RMB ${exact.divide(toYuan(amount, rate), "1000000")} million)`;
}
