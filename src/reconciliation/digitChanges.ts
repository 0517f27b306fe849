import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { evaluateRelation, indexByCell } from "./relation.ts";

/** The figures of a scope and what is said of them. */
interface Reconciled {
  readonly cells: readonly Cell[];
  readonly relations: readonly Evaluated[];
}

/** The number of single-digit slips that a set of relations would catch. */
export interface Caught {
  /** Changes of one digit of one amount to another digit that there are. */
  readonly possible: number;
  /** Those of them that were tried. */
  readonly tried: number;
  /** Those tried that break a relation which held. */
  readonly caught: number;
}

/**
 * Tries changes of a single digit, each on its own: the first and every `step`-th after it, in the order of the figures, which are the same
 * in each build. A digit has nine changes: a step that shares no factor with them comes to each in turn.
 */
export function countCaught({ cells, relations }: Reconciled, step: number): Caught {
  const byCell = indexByCell(relations.filter(holds));
  let [possible, tried, caught] = [0, 0, 0];
  for (const cell of cells) {
    const count = countChanges(cell.amount);
    const first = (step - (possible % step)) % step;
    possible += count;
    if (first >= count) continue;
    const changes = changeDigits(cell.amount).filter((_, index) => index % step === first);
    tried += changes.length;
    caught += changes.filter((changed) => isCaught(cell, changed, byCell.get(cell.key) ?? [])).length;
  }
  return { possible, tried, caught };
}

/** What was counted in several scopes, as one. */
export function addCaught(counts: readonly Caught[]): Caught {
  const sum = (of: (count: Caught) => number): number => counts.reduce((all, count) => all + of(count), 0);
  return {
    possible: sum(({ possible }) => possible),
    tried: sum(({ tried }) => tried),
    caught: sum(({ caught }) => caught),
  };
}

const holds = ({ result }: Evaluated): boolean =>
  result.status === "balanced" || result.status === "rounding";

function isCaught({ key }: Cell, amount: string, relations: readonly Evaluated[]): boolean {
  return relations.some((relation) => evaluateRelation(relation, { key, amount }).status === "mismatch");
}

/** A first digit before others is never zero. */
const hasLeading = (amount: string): boolean => /^\d\d/.test(amount);

const countChanges = (amount: string): number =>
  9 * (amount.match(/\d/g)?.length ?? 0) - (hasLeading(amount) ? 1 : 0);

/** Every amount that differs from this one in one digit and is still written like an amount. */
function changeDigits(amount: string): string[] {
  return [...amount].flatMap((digit, index) => {
    if (!/\d/.test(digit)) return [];
    return [..."0123456789"]
      .filter((other) => other !== digit && !(index === 0 && hasLeading(amount) && other === "0"))
      .map((other) => amount.slice(0, index) + other + amount.slice(index + 1));
  });
}
