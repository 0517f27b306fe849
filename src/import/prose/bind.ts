import { countDecimals, exact, isAmount, toYuan } from "../../money.ts";
import { normalizeLabel, stripNumbering } from "../../text/labels.ts";
import { dropNumber } from "../../text/numbering.ts";
import type { PlacedBlock, PlacedCell, PlacedColumn, PlacedTable } from "../place/placed.ts";
import type { Kind } from "./kinds.ts";

const WHOLE: ReadonlySet<string> = new Set(["total", "part", "subtotal", "of-which"]);

/** The cells of a scope's tables that a kind of figure repeats, each with the unit of its table. */
export function cellsOf(
  { cells = [], names }: Kind,
  tables: readonly PlacedTable[],
): { cell: PlacedCell; unit: string }[] {
  return cells.flatMap(({ table: id, column, rows }) =>
    tables
      .filter(({ tableId }) => tableId === id)
      .flatMap(({ blocks, unit }) =>
        blocks
          .filter(({ figureOf, changeOf }) => !figureOf && !changeOf)
          .flatMap((block) => [
            ...inColumns(
              block,
              ({ id: own, heading }) => own === column || names.includes(nameOf(heading.at(-1) ?? "")),
            ),
            ...inRows(block, rows ?? []),
          ])
          .map((cell) => ({ cell, unit })),
      ),
  );
}

/** What the total row, or the only one, prints in some columns. */
function inColumns({ rows, columns }: PlacedBlock, wanted: (column: PlacedColumn) => boolean): PlacedCell[] {
  const totals = rows.filter(({ kind }) => kind === "total");
  const filled = rows.filter(({ cells }) =>
    columns.some(({ id, role }) => WHOLE.has(role) && cells.get(id)?.value),
  );
  const [row] = totals.length > 0 ? totals : filled.length === 1 ? filled : [];
  return columns
    .filter((column) => WHOLE.has(column.role) && !column.figureOf && wanted(column))
    .flatMap(({ id }) => row?.cells.get(id) ?? []);
}

/** What the rows of some names print in the first column of amounts: the whole, of which later ones are parts. */
function inRows({ rows, columns }: PlacedBlock, names: string[]): PlacedCell[] {
  const whole = columns.find(({ role, figureOf }) => WHOLE.has(role) && !figureOf);
  return rows
    .filter(({ cells }) => names.includes(nameOf(cells.get("label")?.value ?? "")))
    .flatMap(({ cells }) => (whole && cells.get(whole.id)) ?? []);
}

/** A printed name without its number in a list and what says that it is an amount. */
function nameOf(label: string): string {
  return dropNumber(stripNumbering(normalizeLabel(label).replace(/^其中:?/, "")))
    .replace(/\((?!境)[^)]*\)/g, "")
    .replace(/(?<=.{3})(?:预算数|决算数|金额|合计)$/, "");
}

/** Whether two amounts are the same money, as far as the less precise of them is printed. */
export function isSameMoney(
  [one, oneYuan]: readonly [amount: string, yuan: string],
  [other, otherYuan]: readonly [amount: string, yuan: string],
): boolean {
  if (!isAmount(one) || !isAmount(other)) return false;
  const apart = exact.absolute(exact.subtract(toYuan(one, oneYuan), toYuan(other, otherYuan)));
  const halves = [
    exact.multiply(exact.halfUnit(countDecimals(one)), oneYuan),
    exact.multiply(exact.halfUnit(countDecimals(other)), otherYuan),
  ];
  return halves.some((half) => !exact.subtract(apart, half).match(/^[1-9]|^0\.0*[1-9]/));
}
