import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { evaluateRelation, indexByCell } from "./relation.ts";

/** How many single-digit slips in some cells a set of relations would catch, and which it would not. */
export interface Caught {
  readonly changes: number;
  readonly caught: number;
  /** Slips that break no relation, as `key: amount → changed`. */
  readonly missed: readonly string[];
}

/** Changes each digit of each cell to each other digit in turn; a change is caught when a relation that held no longer holds. */
export function countCaught(cells: readonly Cell[], relations: readonly Evaluated[]): Caught {
  const held = relations.filter(({ result }) => result.status === "balanced" || result.status === "rounding");
  const byCell = indexByCell(held);
  const missed: string[] = [];
  let changes = 0;
  for (const cell of cells) {
    const own = byCell.get(cell.key) ?? [];
    for (const changed of changeDigits(cell.amount)) {
      changes += 1;
      if (!own.some((relation) => evaluateRelation(relation, { key: cell.key, amount: changed }).status === "mismatch"))
        missed.push(`${cell.key}: ${cell.amount} → ${changed}`);
    }
  }
  return { changes, caught: changes - missed.length, missed };
}

/** Every amount that differs from this one in one digit and is still written like an amount. */
function changeDigits(amount: string): string[] {
  return [...amount].flatMap((digit, index) => {
    if (!/\d/.test(digit)) return [];
    const leading = index === 0 && /^\d\d/.test(amount);
    return [..."0123456789"]
      .filter((other) => other !== digit && !(leading && other === "0"))
      .map((other) => amount.slice(0, index) + other + amount.slice(index + 1));
  });
}
