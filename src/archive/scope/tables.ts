import { listRowsOf, type Row } from "../../read/csv/rows.ts";
import { findUnit, scopeFolder, type TableRecord } from "../../read/disclosures.ts";
import { type Records, readRecords } from "../../read/records.ts";
import { findSourceId } from "../../read/sources.ts";
import type { Restored } from "../../schema/csvFiles.ts";
import { hasFile, type ListEntry, type TableEntry, type TableStatus } from "../../schema/disclosure.ts";
import type { Part } from "../../schema/format/part.ts";
import type { ListTableName } from "../../schema/lists.ts";
import { LIST_TABLE_FILES } from "../../schema/openData/lists.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import { findOwn } from "../../schema/own.ts";
import type { Provenance } from "../../schema/vocabulary.ts";
import { printedListFile } from "../paths/paths.ts";
import { type DisclosureEntry, disclosureId } from "../site.ts";
import { type ListsView, type ProjectView, readLists } from "./lists.ts";
import { readWayIn, type WayIn } from "./wayIn.ts";

/** A restored or uncertain cell or heading; `number` counts them from 1 within their table, or within the lists. */
export interface Restoration extends Restored {
  readonly number: number;
  readonly provenance: Exclude<Provenance, "printed">;
}

export interface PartView {
  readonly part: Part;
  readonly rows: readonly Row[];
}

/** A statutory table of one scope, or a list that is described like one, as pages and files show it. */
export interface TableView {
  readonly id: string;
  /** Printed title. */
  readonly title: string;
  /** Common short name. */
  readonly name: string;
  /** Position in print, from 1; lists follow the tables. */
  readonly order: number;
  readonly status: TableStatus;
  readonly reason: string;
  readonly notes: readonly string[];
  readonly unit: string;
  /** Id of the source document that prints it. */
  readonly source: string;
  /** Page of the source document as printed there; empty where it is not known. */
  readonly page: string;
  readonly parts: readonly PartView[];
  readonly rows: readonly Row[];
  readonly restorations: readonly Restoration[];
  readonly wayIn: WayIn;
  /** As it was read, for reconciliation. */
  readonly record: TableRecord;
}

/** One scope of a disclosure: the department, or a unit with tables of its own. */
export interface ScopeView {
  readonly entry: DisclosureEntry;
  readonly id: string;
  /** Name of the bureau or the unit. */
  readonly name: string;
  readonly tables: readonly TableView[];
  /** Lists that the format describes like tables. */
  readonly listTables: readonly TableView[];
  readonly lists: ListsView;
  /** Its files as they were read, for reconciliation. */
  readonly records: Records;
  /** Everything restored in the scope, numbered within its file. */
  readonly restorations: readonly Restoration[];
}

/** Scopes of a disclosure, the department first. */
export function listScopes(entry: DisclosureEntry): string[] {
  return Object.keys(entry.disclosure.scopes).sort(
    (a, b) => Number(b === "department") - Number(a === "department") || (a < b ? -1 : 1),
  );
}

/** The scope that stands for a disclosure: the department, or the one unit that publishes alone; undefined of several units without it. */
export function findMainScope(entry: DisclosureEntry): string | undefined {
  const [first, ...others] = listScopes(entry);
  return first === "department" || others.length === 0 ? first : undefined;
}

export function nameScope(entry: DisclosureEntry, scope: string): string {
  return findUnit(entry.bureau, scope)?.name ?? entry.bureau.name;
}

/** The entry of `disclosure.json` for one table of a scope. */
function findTableEntry(entry: DisclosureEntry, scope: string, table: string): TableEntry | undefined {
  return findOwn(findOwn(entry.disclosure.scopes, scope)?.tables ?? {}, table);
}

/** Ids of a scope's tables in printed order, without reading them. */
export function listTableIds(entry: DisclosureEntry, scope: string): string[] {
  return entry.format.tables.flatMap((table) => (findTableEntry(entry, scope, table.id) ? [table.id] : []));
}

/** Ids of the tables that have a file, empty ones too. */
export function listPublishedTableIds(entry: DisclosureEntry, scope: string): string[] {
  return listTableIds(entry, scope).filter((id) =>
    hasFile(findTableEntry(entry, scope, id)?.status ?? "not-published"),
  );
}

/** Ids of the tables that have rows. */
export function listFilledTableIds(entry: DisclosureEntry, scope: string): string[] {
  return listTableIds(entry, scope).filter((id) => findTableEntry(entry, scope, id)?.status === "filled");
}

/** Ids of the lists that the format describes and the scope publishes, empty ones too. */
export function listPublishedListIds(entry: DisclosureEntry, scope: string): string[] {
  const lists = findOwn(entry.disclosure.scopes, scope)?.lists ?? {};
  return entry.format.lists.flatMap(({ id }) =>
    hasFile(findOwn<ListEntry>(lists, id)?.status ?? "filled") ? [id] : [],
  );
}

/** Names of a scope's files with its tables and lists wide as printed. */
export function listWideFiles(entry: DisclosureEntry, scope: string): string[] {
  return [...listPublishedTableIds(entry, scope), ...listPublishedListIds(entry, scope).map(printedListFile)];
}

/** A scope of a valid data folder with all its tables and lists. */
export function readScope(root: string, entry: DisclosureEntry, scope: string): ScopeView {
  const { id, folder: name, bureau, disclosure, format, shared } = entry;
  const records = readRecords(root, id, name, scope, bureau, disclosure, format);
  const folder = scopeFolder(id, name, scope);
  const restorations = numberRestorations(records.restored);
  const names = new Map(shared.statutory.tables.map((table) => [table.id, table.name]));
  const orders = new Map([...format.tables, ...format.lists].map((table, index) => [table.id, index + 1]));
  const show = (record: TableRecord): TableView => {
    const { format: table, entry: tableEntry, rows } = record;
    const file = record.file.slice(folder.length + 1);
    const source = findSourceId(disclosure, scope, tableEntry);
    const title =
      scope === "department" ? table.titles.department : (table.titles.unit ?? table.titles.department);
    return {
      id: table.id,
      title,
      name: names.get(table.id) ?? findOwn<FileSchema>(LIST_TABLE_FILES, table.id)?.title ?? title,
      order: orders.get(table.id) ?? 0,
      status: tableEntry.status,
      reason: tableEntry.reason ?? "",
      notes: tableEntry.notes,
      // Rows that print their unit print it in all the same way, or the caption has none.
      unit: rows.find((row) => row.unit)?.unit ?? record.unit,
      source,
      page: tableEntry.page ?? "",
      parts: table.parts.map((part) => ({ part, rows: listRowsOf(part, rows) })),
      rows,
      record,
      wayIn: readWayIn(root, folder, { scope, file, id: table.id, source }, entry, records.open),
      restorations: restorations.filter((restoration) => restoration.file === file),
    };
  };
  return {
    entry,
    id: scope,
    name: nameScope(entry, scope),
    tables: records.tables.map(show),
    listTables: records.lists.map(show),
    lists: readLists(root, entry, scope, records),
    records,
    restorations,
  };
}

function numberRestorations(restored: readonly Restored[]): Restoration[] {
  const counts = new Map<string, number>();
  return restored.map((entry) => {
    const page = entry.file.startsWith("tables/") ? entry.file : "lists";
    const number = (counts.get(page) ?? 0) + 1;
    counts.set(page, number);
    return { ...entry, number, provenance: entry.alternatives ? "uncertain" : "restored" };
  });
}

/** The restoration of a cell, or of a heading where `row` is undefined. */
export function findRestoration(
  table: TableView,
  row: Row | undefined,
  column: string,
): Restoration | undefined {
  return table.restorations.find(
    (restoration) => restoration.row_id === (row?.id ?? "") && restoration.field === column,
  );
}

export function getTable(scope: ScopeView, id: string): TableView {
  const table = scope.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`No table ${id} in ${disclosureId(scope.entry)}/${scope.id}`);
  return table;
}

/** A list that the format describes like a table; undefined where it does not. */
export function findListTable(scope: ScopeView, id: ListTableName): TableView | undefined {
  return scope.listTables.find((list) => list.id === id);
}

/** The other sheets of a disclosure, in any of its scopes, that print the same project code as one of its sheets. */
export function findSameCode(
  scopes: readonly ScopeView[],
  scope: string,
  projectId: string,
): { scope: ScopeView; project: ProjectView }[] {
  const code = scopes
    .find((view) => view.id === scope)
    ?.lists.projects.find((project) => project.id === projectId)?.code;
  return scopes.flatMap((view) =>
    view.lists.projects
      .filter((project) => code && project.code === code && !(view.id === scope && project.id === projectId))
      .map((project) => ({ scope: view, project })),
  );
}
