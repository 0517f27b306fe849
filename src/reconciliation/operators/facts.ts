import type { RuleOf } from "../../schema/rules.ts";
import { normalizeLabel, stripNumbering } from "../../text/labels.ts";
import type { Book } from "../book.ts";
import { type Cell, factCell, listFacts } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";
import { gather } from "./equal.ts";

/** Facts of a kind, with what they say of direction: an increase counts up, a decrease down. */
function findFacts(book: Book, key: string): { cell: Cell; minus: boolean; label: string; id: string }[] {
  return listFacts(book, key).flatMap((fact) => {
    const cell = factCell(book, fact);
    return cell ? [{ cell, minus: fact.direction === "decrease", label: fact.label, id: fact.fact_id }] : [];
  });
}

/** Every figure of a kind that the explanation states equals its cell in the tables. */
export function facts(rule: RuleOf<"facts">, book: Book): DraftRelation[] {
  const { terms, complete } = gather(book, rule.cells);
  if (!complete && terms.length === 0) return [];
  const byName = Map.groupBy(rule.named ? terms : [], ({ cell }) => nameOf(cell.label));
  return findFacts(book, rule.fact).flatMap(({ cell, label, id }) => {
    // A printed 0.00 in prose is what the table leaves blank.
    const right = rule.named ? (byName.get(nameOf(label)) ?? []) : terms;
    return rule.named && right.length === 0
      ? []
      : [{ at: { table: "facts", row: id }, left: [term(cell)], right, label }];
  });
}

/** The name of a stated figure, without its number in a list and the word 支出, which all have. */
function nameOf(label: string): string {
  const [name = ""] = normalizeLabel(label).split(",");
  return stripNumbering(name).replace(/支出$/, "");
}

/** A change against the year before is the sum of its parts, each with its direction. The n-th printing of the total belongs to the n-th of each part. */
export function change(rule: RuleOf<"change">, book: Book): DraftRelation[] {
  const stated = rule.parts.map((key) => findFacts(book, key));
  return findFacts(book, rule.total).flatMap((total, index) => {
    const parts = stated.flatMap((ofKey) => ofKey[index] ?? []);
    if (parts.length === 0) return [];
    const right = parts.map((part) => term(part.cell, part.minus));
    return [
      {
        at: { table: "facts", row: total.id },
        left: [term(total.cell, total.minus)],
        right,
        label: total.label,
      },
    ];
  });
}

/** A stated change is this year's amount less that of the year before, where we hold that year. */
export function yearChange(rule: RuleOf<"year-change">, book: Book): DraftRelation[] {
  const now = gather(book, rule.cells);
  const before = book.previous && gather(book.previous, rule.cells);
  const isPrinted = ({ terms, complete }: typeof now): boolean => complete || terms.length > 0;
  if (!isPrinted(now)) return [];
  const right = [...now.terms, ...(before?.terms ?? []).map(({ cell, minus }) => term(cell, !minus))];
  return findFacts(book, rule.change).map((stated) => ({
    at: { table: "facts", row: stated.id },
    left: [term(stated.cell, stated.minus)],
    right,
    label: stated.label,
    ...(before && isPrinted(before) ? {} : { missing: "noYearBefore" as const }),
  }));
}

/** A stated percentage is the share of a stated figure in a whole. The n-th share belongs to the n-th figure. */
export function share(rule: RuleOf<"share">, book: Book): DraftRelation[] {
  const whole = gather(book, rule.whole).terms;
  const parts = findFacts(book, rule.part);
  return findFacts(book, rule.share).flatMap((stated, index) => {
    const part = parts[index];
    if (!part || whole.length === 0) return [];
    return [
      {
        at: { table: "facts", row: stated.id },
        left: [term(part.cell), ...whole],
        right: [term(stated.cell)],
        label: stated.label,
        combination: "percentage" as const,
      },
    ];
  });
}

/** A stated rate of change is the change as a percentage of the year before, which is this year's figure less the change. */
export function rate(rule: RuleOf<"rate">, book: Book): DraftRelation[] {
  const base = gather(book, rule.base).terms;
  const changes = findFacts(book, rule.change);
  return findFacts(book, rule.rate).flatMap((stated, index) => {
    const moved = changes[index];
    if (!moved || base.length === 0) return [];
    const left = [term(moved.cell), ...base, term(moved.cell, !moved.minus)];
    return [
      {
        at: { table: "facts", row: stated.id },
        left,
        right: [term(stated.cell)],
        label: stated.label,
        combination: "percentage" as const,
      },
    ];
  });
}
