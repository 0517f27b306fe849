import type { Archive } from "../../archive/archive.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { writeReason, writeStatement } from "../../archive/words/statements.ts";
import { findingsFile, reconciliationFile } from "../../schema/openData/reconciliation.ts";
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
    }));
  });
  return makeTidyFile(reconciliationFile, records);
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
    })),
  );
  return makeTidyFile(findingsFile, records);
}
