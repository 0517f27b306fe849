import type { ScopeView } from "../model/tables.ts";

/** Which bureau, year and scope a line belongs to. */
export function scopeKey({ entry, id }: ScopeView): Record<"bureau_id" | "fiscal_year" | "scope", string> {
  return { bureau_id: entry.id, fiscal_year: entry.fiscalYear, scope: id };
}
