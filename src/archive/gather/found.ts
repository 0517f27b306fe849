import type { FindingKind } from "../../schema/vocabulary.ts";
import type { Ledger } from "../scope/ledger.ts";
import type { DisclosureEntry } from "../site.ts";

/** What does not add up in one scope of a disclosure, in numbers: no relations, for all of a site are kept. */
export interface Found {
  readonly entry: DisclosureEntry;
  readonly scope: string;
  /** How many findings of each kind there are. */
  readonly kinds: Readonly<Record<FindingKind, number>>;
  /** How many of them no person has looked at yet; what two documents print otherwise is no contradiction of one. */
  readonly open: number;
}

export function countFound({ scope, findings }: Ledger): Found {
  const kinds: Record<FindingKind, number> = { mismatch: 0, wording: 0, noted: 0, restated: 0 };
  for (const { kind } of findings) kinds[kind] += 1;
  return {
    entry: scope.entry,
    scope: scope.id,
    kinds,
    open: findings.filter(({ kind, state }) => kind !== "restated" && state === "open").length,
  };
}

/** The findings of several scopes: those that a person has looked at, and those that are open. */
export function sumFound(found: readonly Found[]): { explained: number; open: number } {
  const all = found
    .flatMap(({ kinds: { restated: _, ...kinds } }) => Object.values(kinds))
    .reduce((sum, count) => sum + count, 0);
  const open = found.reduce((sum, each) => sum + each.open, 0);
  return { explained: all - open, open };
}
