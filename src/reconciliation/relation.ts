import type { RelationAddress } from "../address.ts";
import { compareAmounts, exact } from "../money.ts";
import { type Combination, type Comparison, STATUSES, type Status } from "../schema/vocabulary.ts";
import type { Cell } from "./cells.ts";

/** A cell on one side of a relation, added or subtracted. */
export interface Term {
  readonly cell: Cell;
  readonly minus: boolean;
}

/**
 * A sentence not yet made: a rule's own text, and the names for its placeholders. It is made where it is
 * shown.
 */
export interface Statement {
  readonly template: string;
  readonly values: Readonly<Record<"label" | "measure", string>>;
}

/**
 * The reason why a relation cannot be evaluated: a figure is illegible or stays open, or we do not hold the year before.
 */
export type Missing = "illegible" | "open" | "noYearBefore";

/** Why a relation was not evaluated: its rule's condition does not hold, for which the rule has words, or something is missing. */
export type Skipped =
  | { readonly status: "not-applicable"; readonly unless: string }
  | { readonly status: "not-evaluated"; readonly missing: Missing };

/** One evaluation of a rule on particular cells. */
export interface Relation {
  readonly address: RelationAddress;
  /** Its address as text: the public id. */
  readonly id: string;
  readonly statement: Statement;
  readonly combination: Combination;
  readonly compare: Comparison;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Whether sides that differ are not called a mismatch: one may lawfully be a later state of the other. */
  readonly mayBeRestated?: boolean;
  readonly skipped?: Skipped;
}

/** The outcome of a relation. Money is in yuan; `difference` is left minus right. */
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

/** Another amount in a cell than the printed one. */
export interface ChangedCell extends Pick<Cell, "key" | "amount"> {}

/** The amounts of a relation, with one cell changed where a test asks what then comes of it. */
export function evaluateRelation(relation: Relation, changed?: ChangedCell): Result {
  if (relation.skipped) return { status: relation.skipped.status, ...NOTHING };
  const left = combine(relation.combination, relation.left, changed);
  const right = combine("sum", relation.right, changed);
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
        : relation.mayBeRestated
          ? "restated"
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

function combine(
  combination: Combination,
  terms: readonly Term[],
  changed: ChangedCell | undefined,
): Side | undefined {
  if (combination === "sum") return addUp(terms, "all", changed);
  if (terms.length === 0) return undefined;
  const a = addUp(terms, "first", changed);
  const b = addUp(terms, "others", changed);
  if (combination === "product") {
    // |a|·δb + |b|·δa + δt: what rounding of the factors can do to their product.
    const value = exact.multiply(a.value, b.value);
    return {
      value,
      bound: exact.add(
        exact.multiply(exact.absolute(a.value), b.bound),
        exact.multiply(exact.absolute(b.value), a.bound),
      ),
    };
  }
  if (exact.isZero(b.value)) return undefined;
  const value = exact.divide(exact.multiply(a.value, "100"), b.value);
  const relative = exact.add(exact.multiply("100", a.bound), exact.multiply(exact.absolute(value), b.bound));
  return { value, bound: exact.divide(relative, exact.absolute(b.value)) };
}

/** The terms of a side that are added up: all, the first, or those behind it. */
type Slice = "all" | "first" | "others";

/** Sums of a side's terms as printed, and where each cell stands among them: made once, because every cell of a relation may be asked for. */
type Kept = Partial<Record<Slice, Side>> & { positions?: ReadonlyMap<string, readonly number[]> };

const keptSums = new WeakMap<readonly Term[], Kept>();

function keep(terms: readonly Term[]): Kept {
  const kept = keptSums.get(terms) ?? {};
  keptSums.set(terms, kept);
  return kept;
}

function findPositions(terms: readonly Term[], key: string): readonly number[] {
  const kept = keep(terms);
  kept.positions ??= Map.groupBy(terms.keys(), (position) => terms[position]?.cell.key ?? "");
  return kept.positions.get(key) ?? [];
}

/** The first term of a cell on a side. */
export function findTerm(terms: readonly Term[], key: string): Term | undefined {
  return terms[findPositions(terms, key)[0] ?? -1];
}

/** Relations by the keys of the cells that stand in them. */
export function indexByCell<R extends Relation>(relations: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const index = new Map<string, R[]>();
  for (const relation of relations)
    for (const key of new Set([...relation.left, ...relation.right].map(({ cell }) => cell.key))) {
      const others = index.get(key) ?? [];
      others.push(relation);
      index.set(key, others);
    }
  return index;
}

function addUp(terms: readonly Term[], slice: Slice, changed: ChangedCell | undefined): Side {
  const kept = keep(terms);
  kept[slice] ??= addPrinted(
    slice === "all" ? terms : slice === "first" ? terms.slice(0, 1) : terms.slice(1),
  );
  const { value, bound } = kept[slice];
  if (!changed) return { value, bound };
  const positions = findPositions(terms, changed.key).filter(
    (position) => slice === "all" || (position === 0) === (slice === "first"),
  );
  const moves = positions.flatMap((position) => {
    const { cell, minus } = terms[position] as Term;
    return [
      { amount: changed.amount, weight: cell.scale, minus },
      { amount: cell.amount, weight: cell.scale, minus: !minus },
    ];
  });
  return { value: exact.sumWeighted([{ amount: value, weight: "1", minus: false }, ...moves]), bound };
}

function addPrinted(terms: readonly Term[]): Side {
  return {
    value: exact.sumWeighted(
      terms.map(({ cell, minus }) => ({ amount: cell.amount, weight: cell.scale, minus })),
    ),
    bound: exact.sumWeighted(
      terms.map(({ cell }) => ({ amount: roundingOf(cell), weight: cell.scale, minus: false })),
    ),
  };
}

/** In the cell's own unit: counts are exact; everything else stands within half a printed unit of what it rounds. */
export function roundingOf(cell: Cell): string {
  return cell.unit === "" && cell.decimals === 0 ? "0" : exact.halfUnit(cell.decimals);
}

/** How many relations have each status, before any is counted. */
export const countNone = (): Record<Status, number> =>
  Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
