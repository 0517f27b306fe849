import type { RowProof } from "../../archive/scope/proofs.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** How many relations a row stands in, and how they ended, such as `10 项，1 项尾差`. */
export function describeProof({ ledger, marks }: Ui, { relations }: Pick<RowProof, "relations">): string {
  const byStatus = [...Map.groupBy(relations, ({ result }) => result.status)].filter(
    ([status]) => status !== "balanced",
  );
  const ends = byStatus.map(([status, { length }]) =>
    fill(ledger.proofStatus, { count: String(length), status: ledger.status[status] }),
  );
  return [
    fill(ledger.proofCount, { count: String(relations.length) }),
    ...(ends.length > 0 ? ends : [ledger.proofBalanced]),
  ].join(marks.comma);
}
