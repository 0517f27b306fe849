import type { Cell } from "../../reconciliation/cells.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { ScopeView } from "./tables.ts";

/** Whether a cell is one of the scope itself, and not of a unit or of another year. */
export const isOfScope = ({ id }: ScopeView, { folder, scope }: Cell["address"]): boolean =>
  folder === undefined && scope === id;

/** Relations by a key of the cells in them, in their order and once under each; cells without a key are left out. */
export function groupRelations(
  relations: readonly Evaluated[],
  keyOf: (address: Cell["address"]) => string | undefined,
): Map<string, Evaluated[]> {
  const byKey = new Map<string, Evaluated[]>();
  for (const relation of relations) {
    const keys = [...relation.left, ...relation.right].map(({ cell }) => keyOf(cell.address));
    for (const key of new Set(keys)) {
      if (key === undefined) continue;
      const held = byKey.get(key);
      if (held) held.push(relation);
      else byKey.set(key, [relation]);
    }
  }
  return byKey;
}
