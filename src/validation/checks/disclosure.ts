import type { Format } from "../../read/formats.ts";
import type { Shared } from "../../read/shared.ts";
import type { Bureau } from "../../schema/bureau.ts";
import type { Disclosure, TableEntry } from "../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";

/** References of a disclosure to its format, source, unit of amounts and budget units. */
export function checkReferences(file: string, disclosure: Disclosure, bureau: Bureau, shared: Shared): Issue[] {
  const issues: Issue[] = [];
  const mustKnow = (kind: string, found: string, among: Iterable<string>): void => {
    const known = [...among];
    if (!known.includes(found)) issues.push(makeIssue("reference-unknown", { file }, { kind, found, expected: known.join(", ") }));
  };
  mustKnow("format", disclosure.format, shared.formats.keys());
  mustKnow("source", disclosure.source, shared.sources.keys());
  for (const scope of Object.keys(disclosure.scopes))
    if (scope !== "department")
      mustKnow(
        "scope",
        scope,
        bureau.units.map((unit) => unit.code),
      );
  return issues;
}

/** Units of amounts: known ones, and the format's unless the disclosure says that it prints another. */
export function checkUnits(file: string, disclosure: Disclosure, format: Format, shared: Shared): Issue[] {
  const known = shared.statutory.units.map((unit) => unit.id);
  const named = [
    { path: "unit", unit: disclosure.unit },
    ...Object.entries(disclosure.scopes).flatMap(([scope, { tables }]) =>
      Object.entries(tables).map(([table, entry]) => ({ path: `scopes.${scope}.tables.${table}.unit`, unit: entry.unit })),
    ),
  ];
  return named.flatMap(({ path, unit }) => {
    if (unit === undefined) return [];
    if (!known.includes(unit)) return [makeIssue("unit-unknown", { file }, { path, found: unit, expected: known.join(", ") })];
    return unit === format.unit ? [] : [makeIssue("unit-differs", { file }, { path, found: unit, expected: format.unit })];
  });
}

/** Every table of the format is listed with a status that fits what is known of it; no other is. */
export function checkTableList(file: string, scope: string, tables: Readonly<Record<string, TableEntry>>, format: Format): Issue[] {
  const issues: Issue[] = [];
  for (const table of format.tables) {
    const entry = tables[table.id];
    const values = { scope, table: table.id };
    if (!entry) issues.push(makeIssue("table-unlisted", { file }, values));
    else if (entry.status !== "filled" && !entry.reason) issues.push(makeIssue("table-reason", { file }, { ...values, status: entry.status }));
    else if (entry.status === "printed-empty" && !table.mayBeEmpty) issues.push(makeIssue("table-empty", { file }, values));
  }
  const known = format.tables.map((table) => table.id);
  for (const table of Object.keys(tables))
    if (!known.includes(table)) issues.push(makeIssue("table-unknown", { file }, { scope, table, expected: known.join(", ") }));
  return issues;
}
