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
 * `<name>_fen`. Where an amount of the file is no whole number of fen, that column is left out, rather than be wrong or empty.
 */
export function typeColumns(
  schema: FileSchema,
  { columns, rows }: TidyFile,
  yuan: ReadonlyMap<string, string>,
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
  const unit = columns.indexOf("unit");
  const fen = numbers.flatMap(({ column: { name, money }, index }): TypedColumn[] => {
    if (!money) return [];
    const values = countFen(
      rows.map((cells) => {
        const amount = cells[index] ?? "";
        const worth = schema.missingValues.includes(amount) ? undefined : yuan.get(cells[unit] ?? "");
        return worth === undefined ? null : toYuan(amount, worth);
      }),
    );
    return values ? [{ name: `${name}${FEN}`, kind: "integer", required: false, values }] : [];
  });
  return [...own, ...texts, ...fen];
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

/** Yuan in fen; undefined where one of them is no whole number of fen. */
function countFen(amounts: readonly (string | null)[]): (bigint | null)[] | undefined {
  if (!amounts.every((amount) => amount === null || isWholeFen(amount))) return undefined;
  return amounts.map((amount) => (amount === null ? null : toFen(amount)));
}
