import { listRowsOf, type Row } from "../../read/csv/rows.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import { blockOf, isFigure } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { type Cell, findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/**
 * In every row of a table, one column is the difference of two others; or it is this difference as a percentage of the older one: then
 * the newer is a percentage of the older that is 100 more; of a completion it is the stated one. A blank is nothing; a row without a change, or without what it is the change
 * of, is left out.
 */
export function rowChange(rule: RuleOf<"row-change">, book: Book): DraftRelation[] {
  const table = findTable(book, rule.table);
  if (!table) return [];
  return table.format.parts
    .filter((part) => rule.side === undefined || blockOf(part) === rule.side)
    .flatMap((part) => {
      const change = findFigure(part, rule.change);
      const [newer, older] = rule.of.map((id, index) =>
        makeFinder(book, table, part, rule.from?.[index], id),
      );
      if (!change || !newer || !older) return [];
      return listRowsOf(part, table.rows).flatMap((row): DraftRelation[] => {
        const stated = tableCell(book, table, row, change);
        const now = newer(row);
        const before = older(row);
        if (!stated || (!now && !before)) return [];
        const words = {
          at: { table: table.format.id, row: row.id, measure: change.id },
          label: row.label || row.number,
          measure: change.heading.at(-1) ?? "",
        };
        const ofNow = now ? [term(now)] : [];
        if (!rule.percent)
          return [
            { ...words, left: [term(stated)], right: [...ofNow, ...(before ? [term(before, true)] : [])] },
          ];
        if (!now || !before) return [];
        return [
          {
            ...words,
            left: [...ofNow, term(before)],
            right: rule.completion ? [term(stated)] : [term(stated), term(makeWhole(stated))],
            combination: "percentage",
          },
        ];
      });
    });
}

const findFigure = (part: Part, id: string): Column | undefined =>
  part.columns.find((column) => column.id === id && isFigure(column));

/** Finds the cell of a column for a row of a part: in the row itself, or in the row of another part (`block`) that has the same key. */
function makeFinder(
  book: Book,
  table: TableRecord,
  own: Part,
  block: string | undefined,
  id: string,
): ((row: Row) => Cell | undefined) | undefined {
  const part =
    block === undefined ? own : table.format.parts.find((candidate) => blockOf(candidate) === block);
  const column = part && findFigure(part, id);
  if (!part || !column) return undefined;
  const byKey = new Map(listRowsOf(part, table.rows).map((row) => [keyOf(part, row), row]));
  return (row) => {
    const found = part === own ? row : byKey.get(keyOf(own, row));
    return found && tableCell(book, table, found, column);
  };
}

/** What tells a row from the others of its part: its id without what names the part. */
function keyOf(part: Part, { id }: Row): string {
  const block = blockOf(part);
  return id.slice((block === "" ? "row-" : `row-${block}-`).length);
}

/** 100 %, which is not printed but meant, and exact. */
function makeWhole({ address, key }: Cell): Cell {
  return { address, key: `${key}/100`, amount: "100", unit: "", scale: "1", decimals: 0, label: "100%" };
}
