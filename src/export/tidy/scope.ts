import type { ScopeView } from "../../archive/scope/tables.ts";

/** The columns that say to which bureau, year, phase and scope a line belongs. */
export function scopeKey({
  entry,
  id,
}: ScopeView): Record<"bureau_id" | "fiscal_year" | "scope" | "phase", string> {
  return { bureau_id: entry.id, fiscal_year: entry.fiscalYear, scope: id, phase: entry.disclosure.phase };
}
