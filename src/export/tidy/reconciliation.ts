import type { Archive } from "../../archive/archive.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { writeReason, writeStatement } from "../../archive/words/statements.ts";
import { roundingOf, type Term } from "../../reconciliation/relation.ts";
import { findingsFile, reconciliationFile, relationTermsFile } from "../../schema/openData/reconciliation.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** `reconciliation.csv`: each relation; money in yuan, exact. */
export function exportReconciliation(scopes: Iterable<ScopeView>, archive: Archive): TidyFile {
  const records = [...scopes].flatMap((scope) => {
    const ledger = archive.readLedger(scope);
    const operators = new Map(ledger.rules.map((rule) => [rule.id, rule.operator]));
    return ledger.relations.map((relation) => ({
      ...scopeKey(scope),
      relation_id: relation.id,
      kind: operators.get(relation.address.rule) ?? "",
      tables: [...new Set([...relation.left, ...relation.right].map(({ cell }) => cell.address.table))].join(
        " ",
      ),
      statement: writeStatement(archive.shared, "zh", relation.statement),
      left: relation.result.left,
      right: relation.result.right,
      difference: relation.result.difference,
      bound: relation.result.bound,
      status: relation.result.status,
      reason: writeReason(archive.shared, "zh", relation.skipped),
      rule_id: relation.address.rule,
      combination: relation.combination,
      compare: relation.compare,
      restatable: relation.mayBeRestated ? "yes" : "",
    }));
  });
  return makeTidyFile(reconciliationFile, records);
}

/** `relation_terms.csv`: the figures that the evaluated relations of a disclosure compare. */
export const exportRelationTerms = (archive: Archive, entry: DisclosureEntry): TidyFile =>
  makeTidyFile(
    relationTermsFile,
    archive.readScopes(entry).flatMap((scope) => {
      const { relations } = archive.readLedger(scope);
      return relations
        .filter(({ skipped }) => !skipped)
        .flatMap(({ id, left, right }) => [
          ...left.map((term, index) => describeTerm(scope, id, "left", index, term)),
          ...right.map((term, index) => describeTerm(scope, id, "right", index, term)),
        ]);
    }),
  );

function describeTerm(
  scope: ScopeView,
  id: string,
  side: "left" | "right",
  index: number,
  { cell, minus }: Term,
) {
  return {
    ...scopeKey(scope),
    relation_id: id,
    side,
    position: String(index + 1),
    sign: minus ? "-1" : "1",
    cell: cell.key,
    value: cell.amount,
    unit: cell.unit,
    worth: cell.scale,
    decimals: String(cell.decimals),
    rounding: roundingOf(cell),
  };
}

/** `findings.csv`: each mismatch, odd wording and contradiction noted by a reader. */
export function exportFindings(scopes: Iterable<ScopeView>, archive: Archive): TidyFile {
  const records = [...scopes].flatMap((scope) =>
    archive.readLedger(scope).findings.map((finding) => ({
      ...scopeKey(scope),
      finding_id: finding.id,
      relation_id: finding.relation?.id ?? "",
      kind: finding.kind,
      statement: writeStatement(archive.shared, "zh", finding.statement),
      explanation: finding.explanation,
      status: finding.state,
      answer: finding.answer?.answer ?? "",
      answer_date: finding.answer?.date ?? "",
      answer_source: finding.answer?.source ?? "",
    })),
  );
  return makeTidyFile(findingsFile, records);
}
