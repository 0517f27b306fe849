import type { FileSchema } from "../../schema/openData/types.ts";
import type { TypedColumn } from "../typed/typedColumns.ts";
import { SQLITE_INDEXES } from "./indexes.ts";
import { numberOf, SHARED_COLUMNS, type SharedColumns } from "./shared.ts";

const TYPES = { text: "TEXT", integer: "INTEGER", number: "REAL" } as const;

/** The number of a line in its file, from 1, where the file's name is a view's. */
const LINE = `"line" INTEGER PRIMARY KEY`;

export const quote = (name: string): string => `"${name}"`;
export const quoteAll = (names: readonly string[]): string => names.map(quote).join(", ");
const holds = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((each) => all.includes(each));

/** In which tables of the SQLite file the files stand, with which keys. A key whose columns stand in two tables is not declared. */
export class Layout {
  readonly #files: ReadonlyMap<string, FileSchema>;

  constructor(schemas: readonly FileSchema[]) {
    this.#files = new Map(schemas.map((schema) => [schema.name, schema]));
  }

  shared({ name }: FileSchema): readonly SharedColumns[] {
    return SHARED_COLUMNS[name] ?? [];
  }

  /** The table of a file's lines. */
  linesTable(schema: FileSchema): string {
    return this.shared(schema).length > 0 ? `${schema.name}_lines` : schema.name;
  }

  defineLines(schema: FileSchema, columns: readonly TypedColumn[]): string {
    const names = columns.map(({ name }) => name);
    const shared = this.shared(schema);
    const { primaryKey, uniqueKey } = schema;
    const [primary, unique] = [primaryKey, uniqueKey].map((key) => key && this.#placeKey(schema, key));
    const numbers = shared.map(
      (each) => `FOREIGN KEY (${quote(numberOf(each))}) REFERENCES ${quote(each.table)} ("number")`,
    );
    const table = this.linesTable(schema);
    const indexes = (SQLITE_INDEXES[schema.name] ?? []).map(
      (indexed) =>
        `CREATE INDEX ${quote([schema.name, ...indexed].join("_"))} ON ${quote(table)} (${quoteAll(indexed)});`,
    );
    const lines = [
      ...(shared.length > 0 ? [LINE] : []),
      ...columns.map((column) => describeColumn(schema, column)),
      ...(primary ? [`${shared.length > 0 ? "UNIQUE" : "PRIMARY KEY"} (${quoteAll(primary)})`] : []),
      // In SQLite, as in the schema, lines with an empty cell are not compared.
      ...(unique ? [`UNIQUE (${quoteAll(unique)})`] : []),
      ...numbers,
      ...this.#defineForeignKeys(schema, table, names),
    ];
    return `${createTable(table, lines)}\n${indexes.join("\n")}`;
  }

  defineShared(schema: FileSchema, shared: SharedColumns, columns: readonly TypedColumn[]): string {
    return createTable(shared.table, [
      `"number" INTEGER PRIMARY KEY`,
      ...columns.map((column) => describeColumn(schema, column)),
      ...(shared.key ? [`UNIQUE (${quoteAll(shared.key)})`] : []),
      ...this.#defineForeignKeys(schema, shared.table, shared.columns),
    ]);
  }

  /** The view that has the file's columns in their order, and the number of the line. */
  defineView(schema: FileSchema, columns: readonly TypedColumn[]): string {
    const shared = this.shared(schema);
    const table = this.linesTable(schema);
    const selected = columns.map(({ name }) => {
      const owner = shared.find((each) => each.columns.includes(name))?.table ?? table;
      return `${quote(owner)}.${quote(name)}`;
    });
    const joins = shared.map(
      (each) => `JOIN ${quote(each.table)} ON ${quote(each.table)}."number" = ${quote(numberOf(each))}`,
    );
    return `CREATE VIEW ${quote(schema.name)} AS
SELECT ${selected.join(", ")}, "line"
FROM ${quote(table)} ${joins.join(" ")}`;
  }

  /** A key as the lines' table has it: in place of a key of shared columns their number. */
  #placeKey(schema: FileSchema, key: readonly string[]): readonly string[] {
    const shared = this.shared(schema).find((each) => each.key && holds(key, each.key));
    return shared ? [numberOf(shared), ...key.filter((name) => !shared.key?.includes(name))] : key;
  }

  #defineForeignKeys(schema: FileSchema, table: string, names: readonly string[]): string[] {
    return schema.foreignKeys.flatMap(({ columns, file, references }) => {
      const target = this.#files.get(file);
      if (!target || !holds(names, columns)) return [];
      const shared = this.shared(target).find((each) => holds(each.columns, references));
      const parent = shared?.table ?? this.linesTable(target);
      if (parent === table && shared) return [];
      return [`FOREIGN KEY (${quoteAll(columns)}) REFERENCES ${quote(parent)} (${quoteAll(references)})`];
    });
  }
}

const createTable = (name: string, lines: readonly string[]): string =>
  `CREATE TABLE ${quote(name)} (\n  ${lines.join(",\n  ")}\n) STRICT;`;

function describeColumn({ columns }: FileSchema, { name, kind, required }: TypedColumn): string {
  const { unique = false, values } = columns.find((column) => column.name === name) ?? {};
  const allowed = values
    ? ` CHECK (${quote(name)} IN (${values.map((value) => `'${value}'`).join(", ")}))`
    : "";
  return `${quote(name)} ${TYPES[kind]}${required ? " NOT NULL" : ""}${unique ? " UNIQUE" : ""}${allowed}`;
}
