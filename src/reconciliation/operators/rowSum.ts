import { listRowsOf } from "../../read/csv/rows.ts";
import { blockOf, isMeasure } from "../../schema/format/columns.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/** In every row of a table, one column is the sum of others. A blank is nothing; a row with neither total nor parts is left out. */
export function rowSum(rule: RuleOf<"row-sum">, book: Book): DraftRelation[] {
  const table = findTable(book, rule.table);
  if (!table) return [];
  return table.format.parts
    .filter((part) => rule.side === undefined || blockOf(part) === rule.side)
    .flatMap((part) => {
      const columns = new Map(part.columns.filter(isMeasure).map((column) => [column.id, column]));
      const whole = columns.get(rule.total);
      return listRowsOf(part, table.rows).flatMap((row) => {
        const total = whole && tableCell(book, table, row, whole);
        const parts = rule.parts.flatMap((id) => {
          const column = columns.get(id);
          const cell = column && tableCell(book, table, row, column);
          return cell ? [term(cell)] : [];
        });
        if (!whole || (!total && parts.length === 0)) return [];
        return [
          {
            at: { table: table.format.id, row: row.id, measure: rule.total },
            left: total ? [term(total)] : [],
            right: parts,
            label: row.label || row.number,
            measure: whole.heading.at(-1) ?? "",
            compare: rule.compare,
          },
        ];
      });
    });
}
