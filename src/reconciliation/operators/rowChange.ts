import { listRowsOf } from "../../read/csv/rows.ts";
import { blockOf, isFigure } from "../../schema/format.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { type Cell, findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/**
 * In every row of a table, one column is the difference of two others; or it is this difference as a percentage of the older one: then
 * the newer is a percentage of the older that is 100 more. A blank is nothing; a row without a change, or without what it is the change
 * of, is left out.
 */
export function rowChange(rule: RuleOf<"row-change">, book: Book): DraftRelation[] {
  const table = findTable(book, rule.table);
  if (!table) return [];
  return table.format.parts
    .filter((part) => rule.side === undefined || blockOf(part) === rule.side)
    .flatMap((part) => {
      const columns = new Map(part.columns.filter(isFigure).map((column) => [column.id, column]));
      const [change, newer, older] = [rule.change, ...rule.of].map((id) => columns.get(id));
      if (!change || !newer || !older) return [];
      return listRowsOf(part, table.rows).flatMap((row): DraftRelation[] => {
        const stated = tableCell(book, table, row, change);
        const now = tableCell(book, table, row, newer);
        const before = tableCell(book, table, row, older);
        if (!stated || (!now && !before)) return [];
        const words = {
          at: { table: table.format.id, row: row.id, measure: change.id },
          label: row.label || row.number,
          measure: change.heading.at(-1) ?? "",
        };
        const ofNow = now ? [term(now)] : [];
        if (!rule.percent) return [{ ...words, left: [term(stated)], right: [...ofNow, ...(before ? [term(before, true)] : [])] }];
        if (!now || !before) return [];
        return [{ ...words, left: [...ofNow, term(before)], right: [term(stated), term(makeWhole(stated))], combination: "percentage" }];
      });
    });
}

/** 100 %, which is not printed but meant, and exact. */
function makeWhole({ address, key }: Cell): Cell {
  return { address, key: `${key}/100`, amount: "100", unit: "", scale: "1", decimals: 0, label: "100%" };
}
