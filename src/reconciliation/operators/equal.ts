import type { CellSelector, RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { selectCells } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";
import type { Term } from "../relation.ts";

/** The terms of a side, and whether the print has rows for all that its selectors name. */
export function gather(book: Book, selectors: readonly CellSelector[]): { terms: Term[]; complete: boolean } {
  const selections = selectors.map((selector) => ({ selector, ...selectCells(book, selector) }));
  return {
    terms: selections.flatMap(({ selector, cells }) => cells.map((cell) => term(cell, selector.minus))),
    complete: selections.every(({ cells, blanks }) => cells.length + blanks > 0),
  };
}

/**
 * Two sums of cells are equal, or the first is at most the second. A printed blank adds nothing; a side of which no row is printed
 * at all cannot be compared. Where both sides are blank there is nothing to say.
 */
export function equal(rule: RuleOf<"equal"> | RuleOf<"at-most">, book: Book): DraftRelation[] {
  const left = gather(book, rule.left);
  const right = gather(book, rule.right);
  if (left.terms.length + right.terms.length === 0) return [];
  const printed = left.complete && right.complete;
  if (!printed && (left.terms.length === 0 || right.terms.length === 0)) return [];
  return [
    {
      at: {},
      left: left.terms,
      right: right.terms,
      label: "",
      compare: rule.operator === "equal" ? "equal" : "at-most",
    },
  ];
}
