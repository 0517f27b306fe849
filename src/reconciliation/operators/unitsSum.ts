import type { Row } from "../../read/rows.ts";
import { isMeasure } from "../../schema/format.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/**
 * Every cell of the department's tables is the sum of the same cells of its units' tables; a row that only units print is missing in
 * the department's. A table that one of the units does not publish cannot be compared.
 */
export function unitsSum(rule: RuleOf<"units-sum">, book: Book): DraftRelation[] {
  if (book.units.length === 0) return [];
  return rule.tables.flatMap((id) => {
    const table = findTable(book, id);
    const owns = book.units.flatMap((unit) => {
      const own = findTable(unit, id);
      return own?.csv ? [{ unit, own }] : [];
    });
    if (!table || owns.length < book.units.length) return [];
    const missing = owns.flatMap(({ own }) => own.rows).filter((row) => !table.rows.some((other) => isSameLine(other, row)));
    return [...table.rows, ...missing.filter((row, index) => missing.findIndex((other) => isSameLine(other, row)) === index)].flatMap((row) => {
      const part = table.format.parts.find(({ side }) => side === row.side);
      const found = owns.flatMap(({ unit, own }) => own.rows.filter((other) => isSameLine(other, row)).map((same) => ({ unit, own, same })));
      // A row that stands for a unit is not printed in the tables of the others, and that of the whole department in none.
      if (row.codeKind === "unit" && (found.length === 0 || missing.includes(row))) return [];
      return (part?.columns ?? []).filter(isMeasure).flatMap((column) => {
        const total = missing.includes(row) ? undefined : tableCell(book, table, row, column);
        const right = found.flatMap(({ unit, own, same }) => tableCell(unit, own, same, column) ?? []).map((cell) => term(cell));
        if (!total && right.length === 0) return [];
        return [
          {
            at: { table: id, row: row.id, measure: column.id },
            left: total ? [term(total)] : [],
            right,
            label: row.label,
            measure: column.heading.at(-1) ?? "",
          },
        ];
      });
    });
  });
}

/** A line that the format fixes is told by it: its printed number differs where one of the tables leaves lines out. */
function isSameLine(a: Row, b: Row): boolean {
  return a.fixed && b.fixed ? a.fixed.id === b.fixed.id && a.side === b.side : a.id === b.id;
}
