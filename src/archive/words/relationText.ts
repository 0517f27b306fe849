import { exact } from "../../money.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { Term } from "../../reconciliation/relation.ts";
import type { Status } from "../../schema/vocabulary.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

const EQUALS: Readonly<Record<Status, string>> = {
  balanced: "=",
  rounding: "≈",
  mismatch: "≠",
  "not-applicable": "",
  "not-evaluated": "",
  restated: "≠",
};
const LIMITS: Readonly<Record<Status, string>> = { ...EQUALS, balanced: "≤", mismatch: "＞" };

/** Outcomes in which the sides differ. */
const DIFFERING: readonly Status[] = ["rounding", "mismatch", "restated"];

/** Both sides of a relation and the sign between them; `writeTerm` writes a term without its sign. */
export function writeSides(
  ui: Ui,
  relation: Evaluated,
  writeTerm: (term: Term) => string,
): { readonly left: string; readonly sign: string; readonly right: string } {
  return {
    left: writeSide(ui, relation.left, relation.combination, writeTerm),
    sign: (relation.compare === "at-most" ? LIMITS : EQUALS)[relation.result.status],
    right: writeSide(ui, relation.right, "sum", writeTerm),
  };
}

function writeSide(
  ui: Ui,
  terms: readonly Term[],
  combination: Evaluated["combination"],
  writeTerm: (term: Term) => string,
): string {
  if (terms.length === 0) return ui.ledger.empty;
  const [first, ...others] = terms;
  if (combination === "percentage" && first) {
    const whole = writeSum(others, writeTerm);
    return `${writeTerm(first)} ÷ ${others.length > 1 ? fill(ui.marks.brackets, { text: whole }) : whole}`;
  }
  return combination === "product" ? terms.map(writeTerm).join(" × ") : writeSum(terms, writeTerm);
}

function writeSum(terms: readonly Term[], writeTerm: (term: Term) => string): string {
  return terms
    .map((term, index) => `${term.minus ? " − " : index > 0 ? " + " : ""}${writeTerm(term)}`)
    .join("");
}

/** The figure as printed, with its per cent sign. */
export const writeFigure = ({ cell }: Term): string => `${cell.amount}${cell.unit === "%" ? "%" : ""}`;

/** The difference and what rounding allows, in the unit of the first term; empty where the sides agree or were not compared. */
export function writeDifference(ui: Ui, relation: Evaluated): string {
  const { status, difference, bound } = relation.result;
  if (!DIFFERING.includes(status)) return "";
  const show = writerOf(relation);
  return `${fill(ui.ledger.difference, { difference: show(difference) })}${ui.marks.comma}${fill(ui.ledger.allowed, { bound: show(bound) })}`;
}

/** How far the sides are apart, in the unit of the first term. */
export const writeDifferenceAlone = (relation: Evaluated): string =>
  writerOf(relation)(exact.absolute(relation.result.difference));

/** What each side comes to, in the unit of the first term. */
export function writeSums(relation: Evaluated): { readonly left: string; readonly right: string } {
  const show = writerOf(relation);
  return { left: show(relation.result.left), right: show(relation.result.right) };
}

/** Writes values of a relation, which are in yuan, in the unit of its first term. */
function writerOf({ left, right, combination }: Evaluated): (value: string) => string {
  const unit = (combination === "sum" ? left[0] : right[0])?.cell;
  return (value) => `${shorten(exact.divide(value, unit?.scale ?? "1"))}${unit?.unit ?? ""}`;
}

/** Quotients have no end; four decimals tell enough of a difference. */
function shorten(value: string): string {
  return (value.split(".")[1]?.length ?? 0) > 4 ? exact.round(value, 4) : value;
}
