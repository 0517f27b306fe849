import type { Archive } from "../archive/archive.ts";
import type { ScopeView, TableView } from "../archive/scope/tables.ts";
import type { DisclosureEntry } from "../archive/site.ts";
import { disclosureFolder } from "../read/disclosures.ts";
import { hasFile } from "../schema/disclosure.ts";
import type { Way } from "../schema/vocabulary.ts";
import { readFactsTable } from "./facts.ts";

/** Where a cell stands: its file is relative to its scope's folder. */
export interface CellPlace {
  readonly scope: string;
  readonly file: string;
  readonly row: string;
  readonly field: string;
}

/** A cell that a program read. */
export interface ReadCell extends CellPlace {
  readonly way: Way;
}

/** A table or list of a disclosure, with the cells that a program read. */
export interface ReviewTable {
  readonly scope: ScopeView;
  /** Relative to the scope's folder. */
  readonly file: string;
  readonly view: TableView;
  /** Whether a person has compared the whole of it with the document. */
  readonly isReviewed: boolean;
  readonly cells: readonly ReadCell[];
}

/** A disclosure as a person looks at it: its tables in printed order, the department's first. */
export interface Review {
  readonly archive: Archive;
  readonly entry: DisclosureEntry;
  /** The disclosure's folder in the data folder. */
  readonly folder: string;
  readonly tables: readonly ReviewTable[];
}

/** The disclosure of a bureau as its files say it. */
export function readReview(archive: Archive, entry: DisclosureEntry): Review {
  const folder = disclosureFolder(entry.id, entry.folder);
  const tables = archive
    .readScopes(entry)
    .flatMap((scope) =>
      [...scope.tables, ...scope.listTables, ...listFacts(archive.root, folder, scope)]
        .filter(({ status, record }) => hasFile(status) && record.csv)
        .map((view) => readReviewTable(folder, scope, view)),
    );
  return { archive, entry, folder, tables };
}

/** The figures that a scope states in words, as one more table; nothing where it has none. */
function listFacts(root: string, folder: string, scope: ScopeView): TableView[] {
  const table = readFactsTable(root, `${folder}/${scope.id}`, scope);
  return table ? [table] : [];
}

function readReviewTable(folder: string, scope: ScopeView, view: TableView): ReviewTable {
  const file = view.record.file.slice(`${folder}/${scope.id}/`.length);
  const { places, open, isReviewed } = view.wayIn;
  const read = [...places.values()].flatMap(({ rowId: row, field, way }) =>
    field !== "" && way !== "" ? [{ scope: scope.id, file, row, field, way }] : [],
  );
  const placed = new Set(read.map(({ row, field }) => `${row}/${field}`));
  const unplaced = open
    .filter(({ row_id, field }) => !placed.has(`${row_id}/${field}`))
    .map(({ row_id, field }) => ({ scope: scope.id, file, row: row_id, field, way: "open" as const }));
  return { scope, file, view, isReviewed, cells: [...read, ...unplaced] };
}

/** The table that a cell, or a reader, names; undefined where there is none. */
export const findReviewTable = (
  { tables }: Review,
  { scope, file }: Pick<CellPlace, "scope" | "file">,
): ReviewTable | undefined => tables.find((table) => table.scope.id === scope && table.file === file);

/** The folder of a table's scope. */
export const scopeFolderOf = ({ folder }: Review, { scope }: { scope: string }): string =>
  `${folder}/${scope}`;
