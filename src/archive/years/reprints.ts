import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { Ledger } from "../scope/ledger.ts";

/** What a disclosure prints again of another one that is held, such as last year's column of this year's document. */
export interface Reprints {
  /** The folder of the other disclosure. */
  readonly folder: string;
  readonly count: number;
  /** Figures that the two print otherwise. */
  readonly restated: readonly Evaluated[];
}

/** The figures of a scope that others print, too, by the other disclosure, the oldest first. */
export function listReprints({ relations, rules }: Ledger): Reprints[] {
  const reprint = new Set(rules.filter(({ operator }) => operator === "reprint").map(({ id }) => id));
  const own = relations.filter(({ address, skipped }) => reprint.has(address.rule) && !skipped);
  const byFolder = Map.groupBy(own, ({ right }) => right[0]?.cell.address.folder ?? "");
  return [...byFolder]
    .filter(([folder]) => folder !== "")
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([folder, all]) => ({
      folder,
      count: all.length,
      restated: all.filter(({ result }) => result.status === "restated"),
    }));
}
