import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { type Cell, lineCell, selectLines } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

function cellsOf(
  book: Book,
  list: "projects" | "procurement",
  id: string,
  line: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  label: string,
): Cell[] {
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

/** In every line of a list, one field is the product of two others. */
export function product(rule: RuleOf<"product">, book: Book): DraftRelation[] {
  return selectLines(book, rule.list, rule.where).flatMap(({ id, line, label }) => {
    const factors = cellsOf(book, rule.list, id, line, rule.factors, label);
    const [total] = cellsOf(book, rule.list, id, line, [rule.product], label);
    if (!total || factors.length < 2) return [];
    return [
      {
        at: { table: rule.list, row: id, measure: rule.product },
        left: factors.map((cell) => term(cell)),
        right: [term(total)],
        label,
        combination: "product" as const,
      },
    ];
  });
}

const KINDS: Readonly<Record<string, string>> = { line: "line", sheet: "line", subtotal: "subtotal", unit: "subtotal", total: "total" };

/** Subtotals are the sums of the lines below them up to the next subtotal, the total the sum of the subtotals. */
export function blockSum(rule: RuleOf<"block-sum">, book: Book): DraftRelation[] {
  const lines = selectLines(book, rule.list, {});
  const kinds = lines.map(({ line }) => KINDS[String(line["row_type"])] ?? "");
  return lines.flatMap(({ id, line, label }, index) => {
    const kind = kinds[index];
    if (kind === "line") return [];
    const end = kinds.findIndex((other, at) => at > index && other === "subtotal");
    const subtotals = kinds.some((other) => other === "subtotal");
    const parts =
      kind === "subtotal"
        ? lines.slice(index + 1, end < 0 ? undefined : end).filter((_, at) => kinds[index + 1 + at] === "line")
        : lines.filter((_, at) => kinds[at] === (subtotals ? "subtotal" : "line"));
    return rule.fields.flatMap((field) => {
      const [total] = cellsOf(book, rule.list, id, line, [field], label);
      const terms = parts.flatMap((part) => cellsOf(book, rule.list, part.id, part.line, [field], part.label)).map((cell) => term(cell));
      return total || terms.length > 0
        ? [{ at: { table: rule.list, row: id, measure: field }, left: total ? [term(total)] : [], right: terms, label, measure: field }]
        : [];
    });
  });
}
