import type { Archive } from "../../archive/archive.ts";
import type { Contribution } from "../../archive/contribution.ts";
import { measureDigitChanges } from "../../archive/scope/digitChanges.ts";
import type { Ledger } from "../../archive/scope/ledger.ts";
import { findListTable } from "../../archive/scope/tables.ts";

/** What each scope of a disclosure holds. */
export const MEASUREMENTS: Contribution<Archive, object[]> = {
  name: "measurements",
  make: (archive, entry) => archive.readScopes(entry).map((scope) => countScope(archive.readLedger(scope))),
};

/** `measurements.json`: what the data of this build come to, counted and measured in the build. */
export function exportMeasurements(archive: Archive): object {
  const scopes = [...archive.gather(MEASUREMENTS)].flatMap(({ lines }) => lines);
  return { scopes, digit_changes: measureDigitChanges(archive) };
}

function countScope({ scope, cells, uncovered, findings, counts }: Ledger): object {
  const { entry, id, tables, lists, restorations } = scope;
  return {
    bureau_id: entry.id,
    fiscal_year: entry.fiscalYear,
    phase: entry.disclosure.phase,
    scope: id,
    format: entry.disclosure.format,
    tables: countEach(tables.map(({ status }) => status)),
    amounts: cells.length,
    amounts_proved: cells.length - uncovered.length,
    restored: countEach(restorations.map(({ provenance }) => provenance)),
    sheets: lists.projects.length,
    indicators: lists.projects.flatMap(({ indicators }) => indicators).length,
    procurement_lines: findListTable(scope, "procurement")?.rows.length ?? 0,
    asset_lines: findListTable(scope, "assets")?.rows.length ?? 0,
    units: findListTable(scope, "units")?.rows.length ?? 0,
    facts: lists.facts.length,
    relations: counts,
    findings: findings.length,
  };
}

const countEach = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
