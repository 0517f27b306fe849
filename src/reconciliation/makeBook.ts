import { printCellAddress, tableOfFile } from "../address.ts";
import type { Records } from "../read/records.ts";
import type { FactKinds } from "../schema/facts.ts";
import type { StatutoryTables } from "../schema/statutoryTables.ts";
import type { Book } from "./book.ts";

/** The books that a book takes in, and its folder where it is that of another disclosure. */
type Related = Partial<Pick<Book, "units" | "previous" | "others" | "folder">>;

/** The book of a scope; the department's takes in the books of its units, and each those of other years and phases. */
export function makeBook(
  records: Records,
  statutory: StatutoryTables,
  kinds: FactKinds,
  { units = [], previous, others = new Map(), folder }: Related = {},
): Book {
  const { scope } = records;
  const listKeys = (cells: readonly { file: string; row_id: string; field: string }[]): ReadonlySet<string> =>
    new Set(
      cells.map(({ file, row_id: row, field }) =>
        printCellAddress({ scope, folder, table: tableOfFile(file), row, field }),
      ),
    );
  return {
    ...records,
    restored: listKeys(records.restored),
    open: listKeys(records.open),
    yuan: new Map(statutory.units.map((unit) => [unit.id, unit.yuan])),
    operators: kinds.operators,
    units,
    previous,
    others,
    folder,
  };
}
