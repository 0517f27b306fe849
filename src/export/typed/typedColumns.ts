import { isWholeFen, toFen, toYuan } from "../../money.ts";
import type { ColumnSchema, FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";

/** What a cell is in a file that has types; nothing where it holds no value. */
export type TypedValue = string | bigint | number | null;

/** A column of a file that has types, with the value of each line. */
export interface TypedColumn {
  readonly name: string;
  readonly kind: "text" | "integer" | "number";
  readonly required: boolean;
  readonly values: readonly TypedValue[];
}

/** Columns beside a number's: its digits as they stand in the CSV; an amount of money as whole fen (分, 0.01 元). */
const TEXT = "_text";
const FEN = "_fen";

/**
 * The columns of a tidy file as readers with types take them: whole numbers and years as integers, numbers as double-precision numbers, all else as
 * text. Numbers that a double cannot hold to the digit are exact in the columns behind: `<name>_text` as in the CSV, and of money
 * `<name>_fen`. The latter is left out of columns that are `odd`: where an amount of the file is no whole number of fen, rather than be wrong or empty.
 */
export function typeColumns(
  schema: FileSchema,
  { rows }: TidyFile,
  yuan: ReadonlyMap<string, string>,
  odd: ReadonlySet<string> = new Set(listOddColumns(schema, rows, yuan)),
): TypedColumn[] {
  const own = schema.columns.map((column, index) =>
    typeColumn(
      schema,
      column,
      rows.map((cells) => cells[index] ?? ""),
    ),
  );
  const numbers = schema.columns.flatMap((column, index) =>
    column.type === "number" ? [{ column, index }] : [],
  );
  const texts = numbers.map(({ column: { name, required = false }, index }) => ({
    name: `${name}${TEXT}`,
    kind: "text" as const,
    required,
    values: rows.map((cells) => cells[index] || null),
  }));
  const fen = listMoney(schema)
    .filter(({ name }) => !odd.has(name))
    .map(({ name, index }): TypedColumn => {
      const amounts = listYuan(schema, rows, index, yuan);
      const values = amounts.map((amount) => (amount === null ? null : toFen(amount)));
      return { name: `${name}${FEN}`, kind: "integer", required: false, values };
    });
  return [...own, ...texts, ...fen];
}

/** The columns of money in which an amount of these lines is no whole number of fen. */
export const listOddColumns = (
  schema: FileSchema,
  rows: TidyFile["rows"],
  yuan: ReadonlyMap<string, string>,
): string[] =>
  listMoney(schema)
    .filter(({ index }) =>
      listYuan(schema, rows, index, yuan).some((amount) => amount !== null && !isWholeFen(amount)),
    )
    .map(({ name }) => name);

const listMoney = ({ columns }: FileSchema): { readonly name: string; readonly index: number }[] =>
  columns.flatMap(({ name, type, money }, index) => (type === "number" && money ? [{ name, index }] : []));

/** The amounts of a column of money in yuan; nothing where there is no amount or no known unit. */
function listYuan(
  { columns, missingValues }: FileSchema,
  rows: TidyFile["rows"],
  index: number,
  yuan: ReadonlyMap<string, string>,
): (string | null)[] {
  const unit = columns.findIndex(({ name }) => name === "unit");
  return rows.map((cells) => {
    const amount = cells[index] ?? "";
    const worth = missingValues.includes(amount) ? undefined : yuan.get(cells[unit] ?? "");
    return worth === undefined ? null : toYuan(amount, worth);
  });
}

function typeColumn(
  { missingValues }: FileSchema,
  { name, type, required = false }: ColumnSchema,
  cells: readonly string[],
): TypedColumn {
  if (type === "integer" || type === "year")
    return {
      name,
      kind: "integer",
      required,
      values: cells.map((cell) => (cell === "" ? null : BigInt(cell))),
    };
  if (type === "number")
    return {
      name,
      kind: "number",
      required,
      values: cells.map((cell) => (missingValues.includes(cell) ? null : Number(cell))),
    };
  return { name, kind: "text", required, values: cells.map((cell) => cell || null) };
}
