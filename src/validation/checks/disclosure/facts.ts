import type { CsvFile } from "../../../read/csv/csv.ts";
import type { FactRecord } from "../../../read/facts.ts";
import type { FactKinds } from "../../../schema/facts.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { Fact } from "../../../schema/lists.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { listNames, suggestNames } from "../shared/names.ts";
import type { FoundCell } from "../tables/findCell.ts";
import { findTextFault } from "../tables/textFaults.ts";

/** `facts.csv` as it was read. */
export interface FactsReading {
  readonly records: readonly FactRecord[];
  readonly csv: CsvFile | undefined;
  /** Whether `records` holds every line of the file. */
  readonly complete: boolean;
}

/** Facts: each id once, sections and keys that exist, as far as they are known, sheets that exist, names without stray characters. */
export function checkFacts(
  facts: FactsReading,
  sheets: ReadonlySet<string> | undefined,
  kinds: FactKinds | undefined,
): Issue[] {
  const known = {
    section: kinds && new Set(kinds.sections.map((section) => section.id)),
    key: kinds && new Set(kinds.keys.map((key) => key.id)),
    sheet_number: sheets,
  };
  const first = new Map<string, number>();
  return facts.records.flatMap((fact) => {
    const issue = (
      rule: RuleId,
      field: keyof Fact,
      values: Readonly<Record<string, string>>,
      cause?: string,
    ): Issue => {
      const place = facts.csv?.place(fact.line, facts.csv.header.indexOf(field)) ?? { file: "" };
      return makeIssue(
        rule,
        place,
        { found: fact[field], field, column: field, ...values },
        { row: fact.fact_id, field, cause },
      );
    };
    const other = first.get(fact.fact_id);
    first.set(fact.fact_id, other ?? fact.line);
    const fault = findTextFault(fact.label);
    return [
      ...(other === undefined ? [] : [issue("row-double", "fact_id", { other: String(other) })]),
      ...(["section", "key", "sheet_number"] as const).flatMap((field) => {
        const names = known[field];
        if (!names || fact[field] === "" || names.has(fact[field])) return [];
        return [
          issue("reference-unknown", field, { kind: field, expected: suggestNames(fact[field], names) }),
        ];
      }),
      ...(fault ? [issue("text-form", "label", {}, fault)] : []),
    ];
  });
}

/** A cell of `facts.csv`, whose rows go by the ids of the facts. */
export function findFactCell(
  { csv, complete, records }: FactsReading,
  id: string,
  column: string,
): FoundCell {
  if (!csv || !complete) return undefined;
  if (!csv.header.includes(column)) return { unknown: "column", expected: listNames(csv.header) };
  const fact = records.find(({ fact_id }) => fact_id === id) as Readonly<Record<string, unknown>> | undefined;
  return fact
    ? { cell: String(fact[column] ?? "") }
    : { unknown: "row", expected: listNames(records.map(({ fact_id }) => fact_id).slice(0, FEW)) };
}

/** Ids that a message names where there is nothing to go by. */
const FEW = 12;
