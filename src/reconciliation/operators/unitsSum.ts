import type { Row } from "../../read/rows.ts";
import { isMeasure } from "../../schema/format.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { findTable, tableCell } from "../cells.ts";
import { type Draft, term } from "../make.ts";

/**
 * Every cell of the department's tables is the sum of the same cells of its units' tables. A table that one of the units does not
 * publish cannot be compared.
 */
export function unitsSum(rule: RuleOf<"units-sum">, book: Book): Draft[] {
  if (book.units.length === 0) return [];
  return rule.tables.flatMap((id) => {
    const table = findTable(book, id);
    if (!table || book.units.some((unit) => !findTable(unit, id)?.csv)) return [];
    return table.format.parts.flatMap((part) =>
      table.rows
        .filter((row) => row.side === part.side)
        .flatMap((row) =>
          part.columns.filter(isMeasure).flatMap((column) => {
            const total = tableCell(book, table, row, column);
            const parts = book.units.flatMap((unit) => {
              const own = findTable(unit, id);
              const same = own?.rows.find((other) => isSame(other, row));
              const cell = own && same && tableCell(unit, own, same, column);
              return cell ? [term(cell)] : [];
            });
            if (!total && parts.length === 0) return [];
            return [{ at: [id, row.id, column.id], left: total ? [term(total)] : [], right: parts, label: row.label, measure: column.heading.at(-1) ?? "" }];
          }),
        ),
    );
  });
}

/** A line that the format fixes is told by it: its printed number differs where one of the tables leaves lines out. */
function isSame(a: Row, b: Row): boolean {
  return a.fixed && b.fixed ? a.fixed.id === b.fixed.id && a.side === b.side : a.id === b.id;
}
