import { type CellAddress, countDifferences } from "../address.ts";
import { compareAmounts, countDecimals, exact } from "../money.ts";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { evaluateRelation } from "./relation.ts";

/** A cell that would mend broken relations if it held another amount. */
export interface Suspect {
  readonly cell: Cell;
  /** The broken relations that it would mend, all of them. */
  readonly relations: readonly Evaluated[];
  /** What it would have to hold; undefined where no amount of this cell alone mends them. */
  readonly mended: string | undefined;
  /** The column of the same row that its amount belongs to, where it was moved there. */
  readonly movedFrom?: string | undefined;
}

/**
 * Groups broken relations by the cell most likely at fault: one slip breaks every relation that its cell stands in, and one amount
 * mends them all without breaking another. Of two such cells the one with a usual slip is blamed. What no single cell explains is
 * left, relation by relation, with the cell that the fewest other relations prove.
 */
export function findSuspects(broken: readonly Evaluated[], all: readonly Evaluated[]): Suspect[] {
  const suspects: Suspect[] = [];
  let left = [...broken];
  while (left.length > 0) {
    const best = [...candidatesOf(left, all), ...findMoves(left, all)].sort(byLikelihood)[0];
    const [first] = left;
    const suspect = best ?? (first && blameUnproven(first, all));
    if (!suspect) break;
    suspects.push(suspect);
    left = left.filter((relation) => !suspect.relations.includes(relation));
  }
  return suspects;
}

function byLikelihood(a: Suspect, b: Suspect): number {
  const isUsual = ({ cell, mended }: Suspect): number => (mended !== undefined && guessSlip(cell.amount, mended) ? 1 : 0);
  return b.relations.length - a.relations.length || isUsual(b) - isUsual(a) || (a.cell.key < b.cell.key ? -1 : 1);
}

function blameUnproven(relation: Evaluated, all: readonly Evaluated[]): Suspect | undefined {
  const proofs = (cell: Cell): number => all.filter((other) => other.result.status !== "mismatch" && names(other, cell)).length;
  const cell = listCells([relation]).reduce<Cell | undefined>((least, other) => (least && proofs(least) <= proofs(other) ? least : other), undefined);
  return cell && { cell, relations: [relation], mended: undefined };
}

function candidatesOf(broken: readonly Evaluated[], all: readonly Evaluated[]): Suspect[] {
  return listCells(broken).flatMap((cell) => {
    const own = broken.filter((relation) => names(relation, cell));
    const amounts = [...new Set(own.flatMap((relation) => solveFor(relation, cell) ?? []))].filter((amount) => holdsWith(cell, amount, all));
    const mended = amounts.find((amount) => guessSlip(cell.amount, amount)) ?? amounts[0];
    return mended === undefined ? [] : [{ cell, relations: own, mended }];
  });
}

/** The cells of this year: those of the year before are proved in their own disclosure. */
function listCells(relations: readonly Evaluated[]): Cell[] {
  const cells = relations.flatMap((relation) => [...relation.left, ...relation.right].map(({ cell }) => cell));
  return [...new Map(cells.filter((cell) => cell.address.year === undefined).map((cell) => [cell.key, cell])).values()];
}

function holdsWith(cell: Cell, amount: string, relations: readonly Evaluated[]): boolean {
  return relations
    .filter((relation) => names(relation, cell))
    .every((relation) => evaluateRelation(relation, (other) => (other.key === cell.key ? amount : other.amount)).status !== "mismatch");
}

/**
 * Amounts that stand in a neighbouring column of their row: each broken relation of the cell's column has a counterpart in the other
 * column, which is off by as much the other way. Relations within the row hold either way.
 */
function findMoves(broken: readonly Evaluated[], all: readonly Evaluated[]): Suspect[] {
  return listCells(broken).flatMap((cell) => {
    const own = broken.filter((relation) => names(relation, cell));
    const beyondRow = all.filter((relation) => listCells([relation]).some((other) => !isSameRow(other.address, cell.address)));
    const counterparts = own.map((relation) => broken.filter((other) => isCounterpart(relation, other, cell.address.field)));
    const from = counterparts[0]
      ?.map(({ address }) => address.measure)
      .find((column) => counterparts.every((found) => found.some(({ address }) => address.measure === column)));
    if (from === undefined || !holdsWith(cell, "0", beyondRow)) return [];
    const moved = counterparts.flatMap((found) => found.filter(({ address }) => address.measure === from));
    return [{ cell, relations: [...own, ...moved], mended: "0", movedFrom: from }];
  });
}

function isSameRow(a: CellAddress, b: CellAddress): boolean {
  return a.scope === b.scope && a.table === b.table && a.row === b.row;
}

/** Whether two broken relations say the same of two columns, one being off by as much as the other, the other way. */
function isCounterpart(relation: Evaluated, other: Evaluated, field: string): boolean {
  const { measure } = other.address;
  if (relation.address.measure !== field || measure === field) return false;
  const isOfSameRow = countDifferences(relation.address, { ...other.address, measure: field }) === 0;
  return measure !== undefined && isOfSameRow && exact.isZero(exact.add(relation.result.difference, other.result.difference));
}

function names(relation: Evaluated, cell: Cell): boolean {
  return !relation.skipped && [...relation.left, ...relation.right].some((term) => term.cell.key === cell.key);
}

/** The amount with which a cell would make a relation hold, in the decimals that it is printed with. */
function solveFor(relation: Evaluated, cell: Cell): string | undefined {
  if (relation.compare !== "equal") return undefined;
  const onLeft = relation.left.find((term) => term.cell.key === cell.key);
  const onRight = relation.right.find((term) => term.cell.key === cell.key);
  const decimals = countDecimals(cell.amount);
  if (onLeft && relation.combination === "product") {
    const others = relation.left.filter((term) => term !== onLeft).map((term) => exact.multiply(term.cell.amount, term.cell.scale));
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

/** What most likely went wrong in a suspect's cell; undefined where nothing usual did. */
export function guessCause({ cell, relations, mended }: Suspect): string | undefined {
  if (mended === undefined) return undefined;
  const slip = guessSlip(cell.amount, mended);
  const isTotal = ({ left, right }: Evaluated): boolean => left.length === 1 && left[0]?.cell.key === cell.key && right.length > 1;
  return slip ?? (relations.some(isTotal) ? "total-stale" : undefined);
}
