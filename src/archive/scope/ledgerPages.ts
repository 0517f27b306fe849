import type { Cell } from "../../reconciliation/cells.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import { type Page, splitByWeight } from "../paths/paging.ts";
import type { Ledger } from "./ledger.ts";
import { proveTable, type RowProof, type TableProof } from "./proofs.ts";

/** What a page of a ledger shows one after another: amounts that no relation proves, then relations. */
export type LedgerItem = { readonly uncovered: Cell } | { readonly relation: Evaluated };

/** How many pages the ledger of a scope has, and the proof of each of its filled tables. */
export interface LedgerLength {
  readonly pages: number;
  readonly proofs: ReadonlyMap<string, number>;
}

/** What the relations of one page may weigh: with 150 to 180 bytes for each figure, a page stays below 500 KB of HTML. */
const MOST = 2800;

/** Figures of the arithmetic; the statement is as long as two. */
const weigh = ({ left, right }: Evaluated): number => 2 + left.length + right.length;

/** The pages of a ledger. A disclosure of usual size has one, a department with all its units may have twenty. */
export function splitLedger({ relations, uncovered }: Ledger): Page<LedgerItem>[] {
  const items: LedgerItem[] = [
    ...uncovered.map((cell) => ({ uncovered: cell })),
    ...relations.map((relation) => ({ relation })),
  ];
  return splitByWeight(items, MOST, (item) => ("relation" in item ? weigh(item.relation) : 1));
}

/** The pages of what proves a table: those of its rows, none of which is split. */
export const splitProof = ({ rows }: TableProof): Page<RowProof>[] =>
  splitByWeight(rows, MOST, ({ relations }) => relations.reduce((sum, relation) => sum + weigh(relation), 0));

export function measureLedger(ledger: Ledger): LedgerLength {
  const filled = ledger.scope.tables.filter(({ status }) => status === "filled");
  return {
    pages: splitLedger(ledger).length,
    proofs: new Map(filled.map((table) => [table.id, splitProof(proveTable(ledger, table)).length])),
  };
}
