import type { RelationAddress } from "../address.ts";
import { compareAmounts, exact } from "../money.ts";
import type { Status } from "../schema/openData/values.ts";
import type { Cell } from "./cells.ts";

/** A cell on one side of a relation, added or subtracted. */
export interface Term {
  readonly cell: Cell;
  readonly minus: boolean;
}

/** How the left terms are put together: their sum, their product, or the first as a percentage of the sum of the others. */
export type Combination = "sum" | "product" | "percentage";

/** What must hold, or contradicts: a rule's own text and what its placeholders stand for. The sentence is made where it is shown. */
export interface Statement {
  readonly template: string;
  readonly values: Readonly<Record<"label" | "measure", string>>;
}

/** What keeps a relation from being evaluated: a figure that is illegible, or the year before, which we do not hold. */
export type Missing = "illegible" | "noYearBefore";

/** Why a relation was not evaluated: its rule's condition does not hold, for which the rule has words, or something is missing. */
export type Skipped = { readonly status: "not-applicable"; readonly unless: string } | { readonly status: "not-evaluated"; readonly missing: Missing };

/** One evaluation of a rule on particular cells. */
export interface Relation {
  readonly address: RelationAddress;
  /** Its address as text: the public id. */
  readonly id: string;
  readonly statement: Statement;
  readonly combination: Combination;
  readonly compare: "equal" | "at-most";
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly skipped?: Skipped;
}

/** What came of a relation. Money is in yuan; `difference` is left minus right. */
export interface Result {
  readonly status: Status;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  readonly bound: string;
}

const NOTHING = { left: "", right: "", difference: "", bound: "" };

/** A side's value, and how far rounding may have moved it. */
interface Side {
  readonly value: string;
  readonly bound: string;
}

/** The amounts of a relation under a reading of its cells, which a test may alter. */
export function evaluateRelation(relation: Relation, read: (cell: Cell) => string = (cell) => cell.amount): Result {
  if (relation.skipped) return { status: relation.skipped.status, ...NOTHING };
  const left = combine(relation.combination, relation.left, read);
  const right = combine("sum", relation.right, read);
  if (!left) return { status: "not-evaluated", ...NOTHING };
  if (!right) return { status: "not-evaluated", ...NOTHING };
  const difference = exact.subtract(left.value, right.value);
  const bound = boundOf(relation, left, right);
  const far = relation.compare === "at-most" ? difference : exact.absolute(difference);
  const status =
    compareAmounts(far, "0") <= 0 && (relation.compare === "at-most" || exact.isZero(difference))
      ? "balanced"
      : compareAmounts(far, bound) <= 0
        ? "rounding"
        : "mismatch";
  return { status, left: left.value, right: right.value, difference, bound };
}

/** One figure printed twice with the same precision was rounded once: it must be the same to the digit. */
function boundOf(relation: Relation, left: Side, right: Side): string {
  const [a, b] = [relation.left[0]?.cell, relation.right[0]?.cell];
  const single = relation.combination === "sum" && relation.left.length === 1 && relation.right.length === 1;
  if (single && a && b && a.scale === b.scale && a.decimals === b.decimals) return "0";
  return exact.add(left.bound, right.bound);
}

function combine(combination: Combination, terms: readonly Term[], read: (cell: Cell) => string): Side | undefined {
  if (combination === "sum") return addUp(terms, read);
  const [first, ...others] = terms;
  if (!first) return undefined;
  const a = addUp([first], read);
  const b = addUp(others, read);
  if (combination === "product") {
    // |a|·δb + |b|·δa + δt: what rounding of the factors can do to their product.
    const value = exact.multiply(a.value, b.value);
    return { value, bound: exact.add(exact.multiply(exact.absolute(a.value), b.bound), exact.multiply(exact.absolute(b.value), a.bound)) };
  }
  if (exact.isZero(b.value)) return undefined;
  const value = exact.divide(exact.multiply(a.value, "100"), b.value);
  const relative = exact.add(exact.multiply("100", a.bound), exact.multiply(exact.absolute(value), b.bound));
  return { value, bound: exact.divide(relative, exact.absolute(b.value)) };
}

function addUp(terms: readonly Term[], read: (cell: Cell) => string): Side {
  return {
    value: exact.sumWeighted(terms.map(({ cell, minus }) => ({ amount: read(cell), weight: cell.scale, minus }))),
    bound: exact.sumWeighted(terms.map(({ cell }) => ({ amount: roundingOf(cell), weight: cell.scale, minus: false }))),
  };
}

/** In the cell's own unit: counts are exact; everything else stands within half a printed unit of what it rounds. */
function roundingOf(cell: Cell): string {
  return cell.unit === "" && cell.decimals === 0 ? "0" : exact.halfUnit(cell.decimals);
}
