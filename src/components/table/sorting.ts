import { alignAmounts } from "../chart/points.ts";

/**
 * What the rows of a table are sorted by; `yuan` are the yuan in each unit beside their print: their amounts in yuan where the rows differ in unit, undefined for each where the print
 * serves. Undefined as a whole where there is nothing to sort, or where the units cannot be brought together.
 */
export function listSortValues(
  yuan: ReadonlyMap<string, string>,
  rows: readonly { readonly amount: string | undefined; readonly unit: string }[],
): (string | undefined)[] | undefined {
  if (rows.length < 2) return undefined;
  const points = rows.map(({ amount = "", unit }) => ({ label: "", value: amount, unit }));
  const aligned = alignAmounts(points, yuan);
  return aligned?.amounts.map((value, index) => (value === points[index]?.value ? undefined : value));
}
