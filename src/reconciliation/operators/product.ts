import { listRowsOf } from "../../read/csv/rows.ts";
import { blockOf, isFigure } from "../../schema/format/columns.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/** On every line of a table, one column is the product of two others; sums have no price. Where one of the three is blank, nothing is said. */
export function product(rule: RuleOf<"product">, book: Book): DraftRelation[] {
  const table = findTable(book, rule.table);
  if (!table) return [];
  return table.format.parts
    .filter((part) => rule.side === undefined || blockOf(part) === rule.side)
    .flatMap((part) => {
      const columns = new Map(part.columns.filter(isFigure).map((column) => [column.id, column]));
      const lines = listRowsOf(part, table.rows).filter((row) => row.type === "leaf");
      return lines.flatMap((row) => {
        const cells = [...rule.factors, rule.product]
          .map((id) => columns.get(id))
          .map((column) => column && tableCell(book, table, row, column));
        const [first, second, whole] = cells;
        if (!first || !second || !whole) return [];
        return [
          {
            at: { table: table.format.id, row: row.id, measure: rule.product },
            left: [term(first), term(second)],
            right: [term(whole)],
            label: row.label || row.number,
            measure: columns.get(rule.product)?.heading.at(-1) ?? "",
            combination: "product" as const,
          },
        ];
      });
    });
}
