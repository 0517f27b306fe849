import { readRestored, readTable, scopeFolder } from "../read/disclosures.ts";
import type { Format } from "../read/formats.ts";
import type { Row } from "../read/rows.ts";
import type { Restored } from "../schema/csvFiles.ts";
import type { Part } from "../schema/format.ts";
import { type DisclosureEntry, dataRoot, getShared } from "./site.ts";

export type Provenance = "printed" | "restored" | "uncertain";

/** A restored or uncertain cell or heading of a table; `number` counts them within the table from 1. */
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
  readonly parts: readonly PartView[];
  readonly rows: readonly Row[];
  readonly restorations: readonly Restoration[];
}

/** One scope of a disclosure: the department, or a unit with tables of its own. */
export interface ScopeView {
  readonly entry: DisclosureEntry;
  readonly id: string;
  /** Name of the bureau or the unit. */
  readonly name: string;
  readonly tables: readonly TableView[];
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

/** A scope with all its tables, read from the data folder. */
export function loadScope(entry: DisclosureEntry, scope: string): ScopeView {
  const format = getFormat(entry);
  const folder = scopeFolder(entry.id, entry.fiscalYear, scope);
  const restored = readRestored(dataRoot, folder).value ?? [];
  const entries = entry.disclosure.scopes[scope]?.tables ?? {};
  const names = new Map(getShared().statutory.tables.map((table) => [table.id, table.name]));
  const tables = format.tables.flatMap((table, index) => {
    const tableEntry = entries[table.id];
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
        parts: table.parts.map((part) => ({ part, rows: record.rows.filter((row) => row.side === part.side) })),
        rows: record.rows,
        restorations: restored.filter((entry) => entry.file === `tables/${table.id}.csv`).map(toRestoration),
      },
    ];
  });
  return { entry, id: scope, name: nameScope(entry, scope), tables };
}

function toRestoration(restored: Restored, index: number): Restoration {
  return { ...restored, number: index + 1, provenance: restored.alternatives ? "uncertain" : "restored" };
}

/** The restoration of a cell, or of a heading where `row` is undefined. */
export function findRestoration(table: TableView, row: Row | undefined, column: string): Restoration | undefined {
  return table.restorations.find((restoration) => restoration.row_id === (row?.id ?? "") && restoration.field === column);
}
