import { readRestored, readTable, scopeFolder, type TableRecord } from "../read/disclosures.ts";
import type { Format } from "../read/formats.ts";
import type { Row } from "../read/rows.ts";
import type { Restored } from "../schema/csvFiles.ts";
import type { TableEntry } from "../schema/disclosure.ts";
import type { Part } from "../schema/format.ts";
import type { Provenance } from "../schema/openData/values.ts";
import { findOwn } from "../schema/own.ts";
import { type ListsView, loadLists, type ProjectView } from "./lists.ts";
import { type DisclosureEntry, dataRoot, disclosureId, getShared } from "./site.ts";

/** A restored or uncertain cell or heading; `number` counts them from 1 within their table, or within the lists. */
export interface Restoration extends Restored {
  readonly number: number;
  readonly provenance: Exclude<Provenance, "printed">;
}

export interface PartView {
  readonly part: Part;
  readonly rows: readonly Row[];
}

/** A statutory table of one scope, as pages and files show it. */
export interface TableView {
  readonly id: string;
  /** Printed title. */
  readonly title: string;
  /** Common short name. */
  readonly name: string;
  /** Position in print, from 1. */
  readonly order: number;
  readonly status: "filled" | "printed-empty" | "not-published";
  readonly reason: string;
  readonly notes: readonly string[];
  readonly unit: string;
  /** Page of the source document as printed there; empty where it is not known. */
  readonly page: string;
  readonly parts: readonly PartView[];
  readonly rows: readonly Row[];
  readonly restorations: readonly Restoration[];
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
  readonly lists: ListsView;
  /** Everything restored in the scope, numbered within its file. */
  readonly restorations: readonly Restoration[];
}

export function getFormat(entry: DisclosureEntry): Format {
  const format = getShared().formats.get(entry.disclosure.format);
  if (!format) throw new Error(`Unknown format ${entry.disclosure.format}`);
  return format;
}

/** Scopes of a disclosure, the department first. */
export function listScopes(entry: DisclosureEntry): string[] {
  return Object.keys(entry.disclosure.scopes).sort((a, b) => Number(b === "department") - Number(a === "department") || (a < b ? -1 : 1));
}

export function nameScope(entry: DisclosureEntry, scope: string): string {
  return entry.bureau.units.find((unit) => unit.code === scope)?.name ?? entry.bureau.name;
}

/** What a disclosure says of one table of a scope. */
function findTableEntry(entry: DisclosureEntry, scope: string, table: string): TableEntry | undefined {
  return findOwn(findOwn(entry.disclosure.scopes, scope)?.tables ?? {}, table);
}

/** Ids of a scope's tables in printed order, without reading them. */
export function listTableIds(entry: DisclosureEntry, scope: string): string[] {
  return getFormat(entry).tables.flatMap((table) => (findTableEntry(entry, scope, table.id) ? [table.id] : []));
}

/** Ids of the tables that have a file, empty ones too. */
export function listPublishedTableIds(entry: DisclosureEntry, scope: string): string[] {
  return listTableIds(entry, scope).filter((id) => findTableEntry(entry, scope, id)?.status !== "not-published");
}

/** Ids of the tables that have rows. */
export function listFilledTableIds(entry: DisclosureEntry, scope: string): string[] {
  return listTableIds(entry, scope).filter((id) => findTableEntry(entry, scope, id)?.status === "filled");
}

/** Enough for a disclosure's department and units and the year before: the pages of a disclosure follow each other. */
const KEPT_SCOPES = 16;
const kept = new Map<string, ScopeView>();

/** A scope with all its tables and lists, read from the data folder. The last ones are kept; a site holds far too many to keep all. */
export function loadScope(entry: DisclosureEntry, scope: string): ScopeView {
  const key = `${disclosureId(entry)}/${scope}`;
  const view = kept.get(key) ?? readScope(entry, scope);
  kept.delete(key);
  kept.set(key, view);
  for (const oldest of [...kept.keys()].slice(0, -KEPT_SCOPES)) kept.delete(oldest);
  return view;
}

/** Forgets the scopes, when a data file has changed under a running server. */
export function forgetScopes(): void {
  kept.clear();
}

function readScope(entry: DisclosureEntry, scope: string): ScopeView {
  const format = getFormat(entry);
  const folder = scopeFolder(entry.id, entry.fiscalYear, scope);
  const restorations = numberRestorations(readRestored(dataRoot, folder).value ?? []);
  const names = new Map(getShared().statutory.tables.map((table) => [table.id, table.name]));
  const tables = format.tables.flatMap((table, index) => {
    const tableEntry = findTableEntry(entry, scope, table.id);
    if (!tableEntry) return [];
    const record = readTable(dataRoot, folder, entry.bureau, entry.disclosure, format, table, tableEntry);
    const title = (scope === "department" ? table.titles.department : (table.titles.unit ?? table.titles.department)).replace("{year}", entry.fiscalYear);
    return [
      {
        id: table.id,
        title,
        name: names.get(table.id) ?? title,
        order: index + 1,
        status: tableEntry.status,
        reason: tableEntry.reason ?? "",
        notes: tableEntry.notes,
        unit: record.unit,
        page: tableEntry.page ?? "",
        parts: table.parts.map((part) => ({ part, rows: record.rows.filter((row) => row.side === part.side) })),
        rows: record.rows,
        record,
        restorations: restorations.filter((restoration) => restoration.file === `tables/${table.id}.csv`),
      },
    ];
  });
  return { entry, id: scope, name: nameScope(entry, scope), tables, lists: loadLists(entry, scope, format.performance.codeLength), restorations };
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
export function findRestoration(table: TableView, row: Row | undefined, column: string): Restoration | undefined {
  return table.restorations.find((restoration) => restoration.row_id === (row?.id ?? "") && restoration.field === column);
}

export function getTable(scope: ScopeView, id: string): TableView {
  const table = scope.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`No table ${id} in ${disclosureId(scope.entry)}/${scope.id}`);
  return table;
}

/** The other sheets of a disclosure, in any scope, that print the same project code as one of its sheets. */
export function findSameCode(entry: DisclosureEntry, scope: string, projectId: string): { scope: ScopeView; project: ProjectView }[] {
  const scopes = listScopes(entry).map((id) => loadScope(entry, id));
  const code = scopes.find((view) => view.id === scope)?.lists.projects.find((project) => project.id === projectId)?.project_code;
  return scopes.flatMap((view) =>
    view.lists.projects
      .filter((project) => code && project.project_code === code && !(view.id === scope && project.id === projectId))
      .map((project) => ({ scope: view, project })),
  );
}
