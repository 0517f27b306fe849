import type { CellAddress } from "../address.ts";
import { Archive } from "../archive/archive.ts";
import type { TableView } from "../archive/scope/tables.ts";
import type { Book } from "../reconciliation/book.ts";
import { locateCell } from "../reconciliation/cells.ts";
import type { Evaluated } from "../reconciliation/evaluate.ts";
import { countNone } from "../reconciliation/relation.ts";
import type { Status } from "../schema/vocabulary.ts";
import type { Way } from "./place/placed.ts";

/** What arithmetic says of the amounts of a disclosure. */
export interface Proof {
  /** How far a cell is known: proved by a relation that holds, and breaks none; else certain by its place on the page. */
  wayOf(scope: string, table: string, row: string, field: string): Way;
  /** Relations by status for each table, as `scope/table`. */
  relations: ReadonlyMap<string, Readonly<Record<Status, number>>>;
  /** Stated figures that do not add up with others that are stated: the n-th of one kind may not belong to the n-th of another. */
  doubtful: readonly { scope: string; id: string }[];
  /** Ids of the rows of each table, as `scope/table`, by line of its data file from 2. */
  rowIds: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Relations that say how large a figure is, not only how large it may be. */
const proves = ({ compare, result }: Evaluated): boolean =>
  compare === "equal" && (result.status === "balanced" || result.status === "rounding");

/** What arithmetic told of a row before anything was proved. */
export interface PlacedRow {
  /** Of the data file, from 2. */
  line: number;
  /** Whether it told which columns the row's sum adds up. */
  acrossFound: boolean;
  /** The block in which it told what each row is part of. */
  tree?: string;
  /** The fields of cells whose columns it told. */
  fields: readonly string[];
}

/** What arithmetic placed: by table, as `scope/table`, and the ids of the rules by which it did. */
export interface Placing {
  rows: ReadonlyMap<string, readonly PlacedRow[]>;
  rules: ReadonlySet<string>;
}

/** Reconciles what stands in a staged data folder. Relations that placed cells prove none of them. */
export function prove(root: string, bureauId: string, folder: string, placing: Placing): Proof | null {
  const archive = new Archive(root);
  const entry = archive.disclosures.find((one) => one.id === bureauId && one.folder === folder);
  if (!entry) return null;
  const proved = new Set<string>();
  const broken = new Set<string>();
  const counts = new Map<string, Record<Status, number>>();
  const books = new Map<string, Book>();
  const rowIds = new Map<string, ReadonlyMap<number, string>>();
  const doubtful: { scope: string; id: string }[] = [];
  for (const scope of archive.readScopes(entry)) {
    const book = archive.makeBook(scope);
    books.set(scope.id, book);
    const placedRows = new Map<string, PlacedRow>();
    for (const table of [...scope.tables, ...scope.listTables]) {
      const ids = rowIdsOf(table);
      rowIds.set(`${scope.id}/${table.id}`, ids);
      for (const row of placing.rows.get(`${scope.id}/${table.id}`) ?? [])
        placedRows.set(`${table.id}/${ids.get(row.line)}`, row);
    }
    for (const relation of archive.readLedger(scope).relations) {
      const cells = [...relation.left, ...relation.right].map(({ cell }) => cell);
      const isBroken = relation.compare === "equal" && relation.result.status === "mismatch";
      const addresses = cells.map(({ address }) => address);
      const stated = cells.filter(({ address }) => address.table === "facts");
      if (isBroken && stated.length > 1)
        doubtful.push(...stated.map(({ address }) => ({ scope: scope.id, id: address.row })));
      const placed = placing.rules.has(relation.address.rule) || hasPlaced(addresses, placedRows);
      const into = placed ? null : proves(relation) ? proved : isBroken ? broken : null;
      // What prose states otherwise says nothing against a table.
      if (into) for (const cell of isBroken && stated.length > 0 ? stated : cells) into.add(cell.key);
      for (const table of new Set(cells.map(({ address }) => `${scope.id}/${address.table}`))) {
        const own = counts.get(table) ?? countNone();
        own[relation.result.status] += 1;
        counts.set(table, own);
      }
    }
  }
  return {
    wayOf: (scope, table, row, field) => {
      const book = books.get(scope);
      const key = book ? locateCell(book, table, row, field).key : "";
      return proved.has(key) && !broken.has(key) ? "proved" : "certain";
    },
    relations: counts,
    doubtful,
    rowIds,
  };
}

/**
 * Whether a relation placed what it speaks of: it lies within one table, and in it a cell's column was told by sums, or it goes along a row whose
 * sum was found, or along a column of a block whose tree was found.
 */
export function hasPlaced(cells: readonly CellAddress[], placed: ReadonlyMap<string, PlacedRow>): boolean {
  const [first] = cells;
  if (!first || cells.some(({ table }) => table !== first.table)) return false;
  const rows = cells.map(({ table, row }) => placed.get(`${table}/${row}`));
  if (rows.some((row, n) => row?.fields.includes(cells[n]?.field ?? ""))) return true;
  if (cells.every(({ row }) => row === first.row)) return rows[0]?.acrossFound === true;
  const tree = rows[0]?.tree;
  return (
    tree !== undefined &&
    rows.every((row) => row?.tree === tree) &&
    cells.every(({ field }) => field === first.field)
  );
}

function rowIdsOf({ rows }: TableView): ReadonlyMap<number, string> {
  return new Map(rows.map((row) => [row.line, row.id]));
}
