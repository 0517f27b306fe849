import type { Row } from "../../read/csv/rows.ts";
import { blockOf, isMeasure } from "../../schema/format/columns.ts";
import type { RuleOf } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/**
 * Every cell of the department's tables is the sum of the same cells of its units' tables; a row that only units print is missing in
 * the department's. A table that the department or one of the units does not publish cannot be compared.
 */
export function unitsSum(rule: RuleOf<"units-sum">, book: Book): DraftRelation[] {
  if (book.units.length === 0) return [];
  return rule.tables.flatMap((id) => {
    const table = findTable(book, id);
    const owns = book.units.flatMap((unit) => {
      const own = findTable(unit, id);
      return own?.csv ? [{ unit, own }] : [];
    });
    if (!table?.csv || owns.length < book.units.length) return [];
    const ofUnits = owns.map(({ unit, own }) => ({ unit, own, find: indexRows(own.rows) }));
    const printed = withoutUnknownUnits(table.rows);
    const findPrinted = indexRows(table.rows);
    const missing = owns
      .flatMap(({ own }) => withoutUnknownUnits(own.rows))
      .filter((row) => findPrinted(row).length === 0);
    const findMissing = indexRows(missing);
    const onlyOfUnits = new Set(missing.filter((row) => findMissing(row)[0] === row));
    return [...printed, ...onlyOfUnits].flatMap((row) => {
      const part = table.format.parts.find((candidate) => blockOf(candidate) === row.block);
      const found = ofUnits.flatMap(({ unit, own, find }) => find(row).map((same) => ({ unit, own, same })));
      // A row that stands for a unit is not printed in the tables of the others, and that of the whole department in none.
      if (row.codeKind === "unit" && (found.length === 0 || onlyOfUnits.has(row))) return [];
      return (part?.columns ?? []).filter(isMeasure).flatMap((column) => {
        const total = onlyOfUnits.has(row) ? undefined : tableCell(book, table, row, column);
        const right = found
          .flatMap(({ unit, own, same }) => tableCell(unit, own, same, column) ?? [])
          .map((cell) => term(cell));
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

/** Rows but for those of units that have no code: their ids go by the order of the units, which differs from table to table. */
function withoutUnknownUnits(rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isUnknown = (row: Row | undefined): boolean =>
    row !== undefined &&
    (row.codeKind === "unit" ? row.code === "" : isUnknown(byId.get(row.parentId ?? "")));
  return rows.filter((row) => !isUnknown(row));
}

/** Finds a table's rows that are another's. A line that the format fixes is told by it: its printed number differs where one of the tables leaves lines out. */
function indexRows(rows: readonly Row[]): (row: Row) => readonly Row[] {
  const byId = Map.groupBy(rows, (row) => row.id);
  const byLine = Map.groupBy(
    rows.filter((row) => row.fixed),
    nameLine,
  );
  return (row) => {
    const sameId = byId.get(row.id) ?? [];
    return row.fixed
      ? [...(byLine.get(nameLine(row)) ?? []), ...sameId.filter((other) => !other.fixed)]
      : sameId;
  };
}

const nameLine = ({ block, fixed }: Row): string => `${block} ${fixed?.id}`;
