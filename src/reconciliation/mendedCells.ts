import { compareAmounts, countDecimals, exact } from "../money.ts";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { type FindSuspect, holdsWith, type Open, type Proofs } from "./openRelations.ts";
import { findTerm } from "./relation.ts";
import { guessSlip } from "./slips.ts";

/** Amounts of one cell that are tried: relations that one slip breaks ask for the same amount, but for what was rounded. */
const MOST_AMOUNTS = 12;

/** Finds cells of which one amount mends all their open relations and breaks no other. */
export function makeMender(open: Open, proofs: Proofs): FindSuspect {
  // The amounts that break nothing do not change while relations are closed.
  const mends = new Map<string, ReadonlyMap<Evaluated, string>>();
  const findMends = (cell: Cell): ReadonlyMap<Evaluated, string> => {
    const solved = [...open.of(cell)].flatMap((relation) => {
      const amount = solveFor(relation, cell);
      return amount === undefined ? [] : [[relation, amount] as const];
    });
    const tried = [...new Set(solved.map(([, amount]) => amount))].slice(0, MOST_AMOUNTS);
    const sound = new Set(tried.filter((amount) => holdsWith(cell, amount, proofs.get(cell.key) ?? [])));
    return new Map(solved.filter(([, amount]) => sound.has(amount)));
  };
  return (cell) => {
    const found = mends.get(cell.key) ?? findMends(cell);
    mends.set(cell.key, found);
    if (found.size === 0) return undefined;
    const relations = [...open.of(cell)];
    const isPossible = (amount: string): boolean => !cell.isBlank || compareAmounts(amount, "0") > 0;
    const amounts = [...new Set(relations.flatMap((relation) => found.get(relation) ?? []))].filter(
      isPossible,
    );
    const mended = amounts.find((amount) => guessSlip(cell.amount, amount)) ?? amounts[0];
    return mended === undefined ? undefined : { cell, relations, mended };
  };
}

/** The amount with which a cell would make a relation hold, in the decimals that it is printed with. */
function solveFor(relation: Evaluated, cell: Cell): string | undefined {
  if (relation.compare !== "equal") return undefined;
  const onLeft = findTerm(relation.left, cell.key);
  const onRight = findTerm(relation.right, cell.key);
  const decimals = countDecimals(cell.amount);
  if (onLeft && relation.combination === "product") {
    const others = relation.left
      .filter((term) => term !== onLeft)
      .map((term) => exact.multiply(term.cell.amount, term.cell.scale));
    const [other] = others;
    if (other === undefined || exact.isZero(other)) return undefined;
    return exact.round(exact.divide(relation.result.right, exact.multiply(other, cell.scale)), decimals);
  }
  const term = relation.combination === "sum" ? (onLeft ?? onRight) : onLeft ? undefined : onRight;
  if (!term) return undefined;
  const share = exact.divide(relation.result.difference, cell.scale);
  const up = Boolean(onLeft) === term.minus;
  const value = up ? exact.add(cell.amount, share) : exact.subtract(cell.amount, share);
  const rounded = exact.round(value, decimals);
  return relation.combination !== "sum" || compareAmounts(rounded, value) === 0 ? rounded : undefined;
}
