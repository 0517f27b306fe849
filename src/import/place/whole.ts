import { normalizeLabel } from "../../text/labels.ts";
import { FIGURES, type PlacedColumn, type PlacedRow } from "./placed.ts";
import { addsUp, amountOf } from "./totals.ts";

/**
 * Where no row calls itself the total, the first one is it if it carries the name of whom the table is of (深圳市水务局), and all others are part
 * of it: by their depth, or as units whose sum it is in every column but for rounding.
 */
export function settleWhole(
  rows: readonly PlacedRow[],
  columns: readonly PlacedColumn[],
  bearer: string,
): PlacedRow[] {
  const [first, ...rest] = rows;
  const isNamed =
    first && normalizeLabel(bearer) !== "" && normalizeLabel(nameOf(first)) === normalizeLabel(bearer);
  if (!isNamed || rest.length === 0 || rows.some(({ kind }) => kind === "total")) return [...rows];
  const isUnit = first.kind === "unit";
  const beside = rest.filter(({ kind, parent }) => (isUnit ? kind === "unit" : parent === undefined));
  if (beside.length > 0 && !isSumOf(first, beside, columns)) return [...rows];
  return [{ ...first, isWhole: true }, ...rest];
}

const nameOf = ({ cells }: PlacedRow): string =>
  cells.get("unit_name")?.value || cells.get("label")?.value || "";

const isSumOf = (sum: PlacedRow, rows: readonly PlacedRow[], columns: readonly PlacedColumn[]): boolean =>
  columns
    .filter(({ role }) => FIGURES.has(role))
    .every((column) =>
      addsUp(
        amountOf(sum, column),
        rows.map((row) => amountOf(row, column)),
      ),
    );
