/** Types of Table Schema; a number is an exact decimal. */
export type ColumnType = "string" | "integer" | "number" | "year" | "date";

/** One column of an open data file. */
export interface ColumnSchema {
  readonly name: string;
  /** Chinese title. */
  readonly title: string;
  /** What a cell means, in English and in plain Chinese; Markdown code marks allowed. */
  readonly en: string;
  readonly zh: string;
  readonly type: ColumnType;
  /** No cell is empty. */
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly values?: readonly string[];
  /** Regular expression that a whole cell matches. */
  readonly pattern?: string;
  readonly minimum?: number;
  /** An amount of money in the unit that the line names in its column `unit`. */
  readonly money?: boolean;
  /** Meaning in the budget taxonomy of the Fiscal Data Package. */
  readonly columnType?: string;
}

/** Columns whose cells, taken together, occur in another file; a line in which one of them is empty refers to nothing. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly file: string;
  readonly references: readonly string[];
}

/** One file of open data. */
export interface FileSchema {
  /** Name without ending. */
  readonly name: string;
  /** Chinese title. */
  readonly title: string;
  /** What one line is. */
  readonly en: string;
  readonly zh: string;
  readonly columns: readonly ColumnSchema[];
  /** Columns that tell the lines apart; never empty. */
  readonly primaryKey?: readonly string[];
  /** Columns that tell apart those lines in which none of them is empty. */
  readonly uniqueKey?: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** What stands in a cell that has no value. */
  readonly missingValues: readonly string[];
}

export type ColumnName<F extends FileSchema> = F["columns"][number]["name"];

/** Keeps the names of columns as literal types, so that the compiler knows what a record of the file must hold. */
export const defineFile = <const F extends FileSchema>(file: F): F => file;

type Details = Omit<ColumnSchema, "name" | "title" | "en" | "zh" | "type">;

const columnOf =
  <const T extends ColumnType>(type: T) =>
  <const N extends string>(name: N, title: string, en: string, zh: string, details: Details = {}) => ({
    name,
    title,
    en,
    zh,
    type,
    ...details,
  });

export const string = columnOf("string");
export const integer = columnOf("integer");
export const number = columnOf("number");
export const year = columnOf("year");
export const date = columnOf("date");
