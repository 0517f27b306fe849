import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type AmountAddress, parseAmountId } from "../address.ts";
import { listPath, rowPath } from "../archive/paths/paths.ts";
import { isListTable } from "../schema/lists.ts";

/** What a published site says of its data: `data/version.json`, and the address below which its pages stand. */
export interface Edition {
  readonly version: string;
  /** With a slash at its end. */
  readonly base: string;
}

export type Line = Readonly<Record<string, string | number | null>>;

/** The published data of a site, asked with SQL: `data/mingzhang.sqlite`. Nothing is computed from the figures. */
export class Holdings {
  readonly edition: Edition;
  readonly #database: DatabaseSync;

  /** `path` is that of the SQLite file. */
  constructor(path: string, edition: Edition) {
    this.#database = new DatabaseSync(path, { readOnly: true });
    this.edition = edition;
  }

  ask(sql: string, ...values: SQLInputValue[]): Line[] {
    return this.#database.prepare(sql).all(...values) as Line[];
  }

  /** The absolute address of a path below the base. */
  link(path: string): string {
    return `${this.edition.base}${path}`;
  }

  /** The address of the row in which a cited amount is printed; undefined where the id is none. */
  linkAmount(id: string): string | undefined {
    const address = parseAmountId(id);
    return address && this.link(findPath(address));
  }
}

function findPath({ bureau, folder, scope, table, row }: AmountAddress): string {
  const disclosure = { id: bureau, folder };
  return isListTable(table)
    ? `${listPath(disclosure, scope, table)}#${row}`
    : rowPath(disclosure, scope, table, row);
}
