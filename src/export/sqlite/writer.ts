import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { TypedColumn, TypedValue } from "../typed/typedColumns.ts";
import { Layout, quote, quoteAll } from "./layout.ts";
import { numberOf, type SharedColumns } from "./shared.ts";

type Columns = readonly TypedColumn[];
type Insert = (lines: readonly TypedValue[][]) => void;

/** Writes files with types into the tables of a database. */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #layout: Layout;
  /** By table of shared columns: the number of each combination, which stands under its hash, for there are too many to hold. */
  readonly #numbers = new Map<string, Map<string, number>>();

  constructor(database: DatabaseSync, schemas: readonly FileSchema[]) {
    this.#database = database;
    this.#layout = new Layout(schemas);
  }

  /** Writes a file's pieces, of which the first has no lines. */
  writeFile(schema: FileSchema, pieces: Iterable<Columns>): void {
    const shared = this.#layout.shared(schema);
    let write: ((columns: Columns) => void) | undefined;
    for (const columns of pieces) {
      write ??= this.#open(schema, shared, columns);
      write(columns);
    }
  }

  /** Makes the tables of a file with these columns; what writes lines into them. */
  #open(schema: FileSchema, shared: readonly SharedColumns[], columns: Columns): (columns: Columns) => void {
    const numbered = shared.map((each) => this.#openShared(schema, each, columns));
    const listStored = (piece: Columns): Columns => [
      ...numbered.map((number) => number(piece)),
      ...piece.filter(({ name }) => !shared.some((each) => each.columns.includes(name))),
    ];
    const stored = listStored(columns);
    this.#database.exec(this.#layout.defineLines(schema, stored));
    if (shared.length > 0) this.#database.exec(this.#layout.defineView(schema, columns));
    const insert = this.#prepare(this.#layout.linesTable(schema), stored);
    return (piece) => insert(linesOf(listStored(piece)));
  }

  /**
   * Makes the table of shared columns where there is none yet. What writes the combinations of some lines that are not there yet, and gives the
   * column of their numbers, a number for each line.
   */
  #openShared(
    schema: FileSchema,
    shared: SharedColumns,
    columns: Columns,
  ): (columns: Columns) => TypedColumn {
    // In one order, whatever that of the file: two files may share them.
    const choose = (piece: Columns): Columns =>
      shared.columns.flatMap((name) => piece.find((column) => column.name === name) ?? []);
    const before = this.#numbers.get(shared.table);
    if (!before) this.#database.exec(this.#layout.defineShared(schema, shared, choose(columns)));
    const numbers = before ?? new Map<string, number>();
    this.#numbers.set(shared.table, numbers);
    const column = { name: "number", kind: "integer", required: true } as const;
    const insert = this.#prepare(shared.table, [column, ...choose(columns)]);
    return (piece) => {
      const added: TypedValue[][] = [];
      const values = linesOf(choose(piece)).map((line) => {
        const key = hash("sha256", line.join("\u0000"), "binary");
        const known = numbers.get(key);
        const number = BigInt(known ?? numbers.size + 1);
        if (known === undefined) {
          numbers.set(key, numbers.size + 1);
          added.push([number, ...line]);
        }
        return number;
      });
      insert(added);
      return { ...column, name: numberOf(shared), values };
    };
  }

  #prepare(table: string, columns: readonly Pick<TypedColumn, "name">[]): Insert {
    const names = columns.map(({ name }) => name);
    const statement = this.#database.prepare(
      `INSERT INTO ${quote(table)} (${quoteAll(names)}) VALUES (${names.map(() => "?").join(", ")})`,
    );
    return (lines) => {
      for (const line of lines) statement.run(...line);
    };
  }
}

/** The lines of some columns. */
const linesOf = (columns: Columns): TypedValue[][] =>
  (columns[0]?.values ?? []).map((_, line) => columns.map(({ values }) => values[line] ?? null));
