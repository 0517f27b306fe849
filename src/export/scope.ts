import type { ScopeView } from "../model/tables.ts";

/** Columns by which every tidy file says where a line belongs. */
export const SCOPE = ["bureau_id", "fiscal_year", "scope"] as const;

/** Which bureau, year and scope a line belongs to. */
export function nameScope({ entry, id }: ScopeView): Record<(typeof SCOPE)[number], string> {
  return { bureau_id: entry.id, fiscal_year: entry.fiscalYear, scope: id };
}
