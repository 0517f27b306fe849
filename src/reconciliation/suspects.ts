import { compareAmounts, countDecimals, exact } from "../money.ts";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { evaluateRelation } from "./relation.ts";

/** A cell that would mend broken relations if it held another amount. */
export interface Suspect {
  readonly cell: Cell;
  /** The broken relations that it would mend, all of them. */
  readonly relations: readonly Evaluated[];
  /** What it would have to hold; undefined where the relations do not agree on it. */
  readonly mended: string | undefined;
}

/**
 * Groups broken relations by the cell most likely at fault: one slip breaks every relation that its cell stands in, and one amount
 * mends them all without breaking another. What no single cell explains is left with the first cell of each relation.
 */
export function findSuspects(broken: readonly Evaluated[], all: readonly Evaluated[]): Suspect[] {
  const suspects: Suspect[] = [];
  let left = [...broken];
  while (left.length > 0) {
    const best = candidatesOf(left, all).sort((a, b) => b.relations.length - a.relations.length || a.cell.key.localeCompare(b.cell.key))[0];
    const [first] = left;
    const suspect = best ?? (first && blameFirst(first));
    if (!suspect) break;
    suspects.push(suspect);
    left = left.filter((relation) => !suspect.relations.includes(relation));
  }
  return suspects;
}

function blameFirst(relation: Evaluated): Suspect | undefined {
  const cell = (relation.left[0] ?? relation.right[0])?.cell;
  return cell && { cell, relations: [relation], mended: undefined };
}

function candidatesOf(broken: readonly Evaluated[], all: readonly Evaluated[]): Suspect[] {
  const cells = new Map(broken.flatMap((relation) => [...relation.left, ...relation.right].map(({ cell }) => [cell.key, cell])));
  return [...cells.values()].flatMap((cell) => {
    const own = broken.filter((relation) => names(relation, cell));
    const mended = own[0] && solveFor(own[0], cell);
    if (mended === undefined) return [];
    const holds = all
      .filter((relation) => names(relation, cell))
      .every((relation) => {
        const { status } = evaluateRelation(relation, (other) => (other.key === cell.key ? mended : other.amount));
        return status !== "mismatch";
      });
    return holds ? [{ cell, relations: own, mended }] : [];
  });
}

function names(relation: Evaluated, cell: Cell): boolean {
  return !relation.skipped && [...relation.left, ...relation.right].some((term) => term.cell.key === cell.key);
}

/** The amount with which a cell would make a sum hold exactly, in the decimals that it is printed with. */
function solveFor(relation: Evaluated, cell: Cell): string | undefined {
  if (relation.combination !== "sum" || relation.compare !== "equal") return undefined;
  const onLeft = relation.left.find((term) => term.cell.key === cell.key);
  const term = onLeft ?? relation.right.find((candidate) => candidate.cell.key === cell.key);
  if (!term) return undefined;
  const share = exact.divide(relation.result.difference, cell.scale);
  const up = Boolean(onLeft) === term.minus;
  const value = up ? exact.add(cell.amount, share) : exact.subtract(cell.amount, share);
  const rounded = exact.round(value, countDecimals(cell.amount));
  return compareAmounts(rounded, value) === 0 ? rounded : undefined;
}

/** What most likely turned one amount into another; undefined where no usual slip did. */
export function guessSlip(found: string, mended: string): string | undefined {
  if (exact.isZero(mended)) return "neighbour-column";
  const ratio = exact.isZero(found) ? "0" : exact.divide(mended, found);
  if (/^10{4}$/.test(ratio) || ratio === "0.0001") return "unit-of-amount";
  if (/^10+$/.test(ratio) || /^0\.0*1$/.test(ratio)) return "point-shifted";
  if (found.length !== mended.length) return undefined;
  const differing = [...found].flatMap((digit, index) => (digit === mended[index] ? [] : [index]));
  const [a = 0, b = 0] = differing;
  if (differing.length === 1) return "digit-mistyped";
  if (differing.length === 2 && found[a] === mended[b] && found[b] === mended[a]) return "digits-transposed";
  return undefined;
}
