import { isMeasure } from "../../schema/format.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/** In every column of some tables, a row is the sum of the rows that are part of it (类 of its 款, a total of its lines). A blank is nothing. */
export function treeSum(rule: RuleOf<"tree-sum">, book: Book): DraftRelation[] {
  return rule.tables.flatMap((id) => {
    const table = findTable(book, id);
    if (!table) return [];
    return table.format.parts.flatMap((part) => {
      const rows = table.rows.filter((row) => row.side === part.side);
      const byParent = Map.groupBy(
        rows.filter((row) => row.type !== "of-which"),
        (row) => row.parentId,
      );
      return rows.flatMap((parent) => {
        const children = byParent.get(parent.id) ?? [];
        // A list prints its sums as such: one without lines lacks them.
        const isSum = children.length > 0 || (part.sums !== undefined && parent.type !== "leaf");
        return part.columns.filter(isMeasure).flatMap((column) => {
          const total = tableCell(book, table, parent, column);
          const parts = children.flatMap((child) => {
            const cell = tableCell(book, table, child, column);
            return cell ? [term(cell)] : [];
          });
          if (!isSum || (!total && parts.length === 0)) return [];
          return [
            {
              at: { table: id, row: parent.id, measure: column.id },
              left: total ? [term(total)] : [],
              right: parts,
              label: parent.label,
              measure: column.heading.at(-1) ?? "",
            },
          ];
        });
      });
    });
  });
}
