import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { type Cell, lineCell, selectLines } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";
import type { Term } from "../relation.ts";

function cellsOf(book: Book, list: "projects", id: string, line: Readonly<Record<string, unknown>>, fields: readonly string[], label: string): Cell[] {
  return fields.flatMap((field) => lineCell(book, list, id, line, field, label) ?? []);
}

/** In every line of a list, one field is the sum of others. */
export function lineSum(rule: RuleOf<"line-sum">, book: Book): DraftRelation[] {
  return selectLines(book, rule.list, rule.where).flatMap(({ id, line, label }) => {
    const [total] = cellsOf(book, rule.list, id, line, [rule.total], label);
    const parts = cellsOf(book, rule.list, id, line, rule.parts, label);
    return total || parts.length > 0
      ? [{ at: { table: rule.list, row: id, measure: rule.total }, left: total ? [term(total)] : [], right: parts.map((cell) => term(cell)), label }]
      : [];
  });
}

type Line = ReturnType<typeof selectLines>[number];

const KINDS: Readonly<Record<string, string>> = { sheet: "line", unit: "subtotal", total: "total" };

/** Subtotals are the sums of the lines below them up to the next subtotal, the total the sum of the subtotals. */
export function blockSum(rule: RuleOf<"block-sum">, book: Book): DraftRelation[] {
  const lines = selectLines(book, rule.list, {});
  const kinds = lines.map(({ line }) => KINDS[String(line["row_type"])] ?? "");
  const isPart = kinds.includes("subtotal") ? "subtotal" : "line";
  // The lines below each subtotal, and what the total is the sum of.
  const blocks = new Map<number, Line[]>();
  let block: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === "line") block.push(line);
    if (kinds[index] !== "subtotal") continue;
    block = [];
    blocks.set(index, block);
  }
  const ofTotal = lines.filter((_, index) => kinds[index] === isPart);
  const termsOf = (parts: readonly Line[], field: string): Term[] =>
    parts.flatMap(({ id, line, label }) => cellsOf(book, rule.list, id, line, [field], label)).map((cell) => term(cell));
  const totals = new Map(rule.fields.map((field) => [field, termsOf(ofTotal, field)]));
  return lines.flatMap(({ id, line, label }, index) => {
    if (kinds[index] === "line") return [];
    const own = blocks.get(index);
    return rule.fields.flatMap((field) => {
      const [total] = cellsOf(book, rule.list, id, line, [field], label);
      const terms = own ? termsOf(own, field) : (totals.get(field) ?? []);
      return total || terms.length > 0
        ? [{ at: { table: rule.list, row: id, measure: field }, left: total ? [term(total)] : [], right: terms, label, measure: field }]
        : [];
    });
  });
}
