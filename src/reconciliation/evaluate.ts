import { type CellAddress, printRelationAddress } from "../address.ts";
import type { Rule } from "../schema/rules.ts";
import type { Book } from "./book.ts";
import { breaksCondition, type DraftRelation, makeRelation } from "./make.ts";
import { equal } from "./operators/equal.ts";
import { change, facts, rate, share, yearChange } from "./operators/facts.ts";
import { match } from "./operators/match.ts";
import { product } from "./operators/product.ts";
import { reprint } from "./operators/reprint.ts";
import { rowChange } from "./operators/rowChange.ts";
import { rowSum } from "./operators/rowSum.ts";
import { cost, findOddWording, plan } from "./operators/sheets.ts";
import { treeShare, treeSum } from "./operators/treeSum.ts";
import { unitsSum } from "./operators/unitsSum.ts";
import { evaluateRelation, type Relation, type Result, type Statement } from "./relation.ts";

/** A relation with what came of it. */
export interface Evaluated extends Relation {
  readonly result: Result;
}

/** A contradiction in words that a rule finds in a value. */
export interface OddWording {
  /** By which findings name it, made like a relation's. */
  readonly id: string;
  /** The cell with the value. */
  readonly cell: CellAddress;
  readonly statement: Statement;
}

function draft(rule: Rule, book: Book): DraftRelation[] {
  switch (rule.operator) {
    case "row-sum":
      return rowSum(rule, book);
    case "tree-sum":
      return treeSum(rule, book);
    case "tree-share":
      return treeShare(rule, book);
    case "equal":
    case "at-most":
      return equal(rule, book);
    case "match":
      return match(rule, book);
    case "product":
      return product(rule, book);
    case "row-change":
      return rowChange(rule, book);
    case "facts":
      return facts(rule, book);
    case "change":
      return change(rule, book);
    case "year-change":
      return yearChange(rule, book);
    case "share":
      return share(rule, book);
    case "rate":
      return rate(rule, book);
    case "plan":
      return plan(rule, book);
    case "cost":
      return cost(rule, book);
    case "units-sum":
      return unitsSum(rule, book);
    case "reprint":
      return reprint(rule, book);
    case "wording":
      return [];
  }
}

/** Every relation of a book under its format's rules, evaluated. */
export function reconcile(book: Book, rules: readonly Rule[]): Evaluated[] {
  return rules.flatMap((rule) => {
    const breaks = breaksCondition(rule, book);
    return draft(rule, book).map((made) => {
      const relation = makeRelation(rule, book, breaks, made);
      return { ...relation, result: evaluateRelation(relation) };
    });
  });
}

export function findOddities(book: Book, rules: readonly Rule[]): OddWording[] {
  return rules
    .filter((rule) => rule.operator === "wording")
    .flatMap((rule) =>
      findOddWording(rule, book).map(({ id, label, value }) => ({
        id: printRelationAddress({ rule: rule.id, scope: book.scope, table: rule.table, row: id }),
        cell: { scope: book.scope, table: rule.table, row: id, field: rule.value.column },
        statement: { template: rule.statement, values: { label, measure: value } },
      })),
    );
}
