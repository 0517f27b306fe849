import { listRowsOf, type Row } from "../../read/csv/rows.ts";
import { isMeasure } from "../../schema/format/columns.ts";
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
      const rows = listRowsOf(part, table.rows);
      const byParent = Map.groupBy(
        rows.filter((row) => row.type !== "of-which"),
        (row) => row.parentId,
      );
      return rows.flatMap((parent) => {
        const children = (byParent.get(parent.id) ?? []).filter((row) => isOfSameYear(row, parent));
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

/** A row of another year or phase is no part of its parent's sum. */
const isOfSameYear = (a: Row, b: Row): boolean =>
  a.figureOf?.year === b.figureOf?.year && a.figureOf?.phase === b.figureOf?.phase;

/** In every column of some tables, a row 其中 that the format does not fix is at most the row that it is part of. */
export function treeShare(rule: RuleOf<"tree-share">, book: Book): DraftRelation[] {
  return rule.tables.flatMap((id) => {
    const table = findTable(book, id);
    if (!table) return [];
    return table.format.parts.flatMap((part) => {
      const rows = listRowsOf(part, table.rows);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return rows.flatMap((row) => {
        const parent = byId.get(row.parentId ?? "");
        if (row.type !== "of-which" || row.fixed || !parent) return [];
        return part.columns.filter(isMeasure).flatMap((column) => {
          const [share, whole] = [
            tableCell(book, table, row, column),
            tableCell(book, table, parent, column),
          ];
          if (!share) return [];
          return [
            {
              at: { table: id, row: row.id, measure: column.id },
              left: [term(share)],
              right: whole ? [term(whole)] : [],
              label: row.label,
              measure: column.heading.at(-1) ?? "",
              compare: "at-most" as const,
            },
          ];
        });
      });
    });
  });
}
