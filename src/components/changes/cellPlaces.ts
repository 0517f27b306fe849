import { parseDataFile } from "../../address.ts";
import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import { disclosurePath, scopePath } from "../../archive/paths/paths.ts";
import { nameScope, type ScopeView } from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { nameRow } from "../../archive/words/names.ts";
import type { CorrectedCell, StructureChange } from "../../schema/disclosure.ts";
import { factsFile } from "../../schema/openData/lists.ts";
import type { ColumnSchema } from "../../schema/openData/types.ts";
import { findOwn } from "../../schema/own.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** The place of a cell of a data file on the site: in words, and the address of its row below the base. */
export interface CellPlace {
  readonly name: string;
  readonly path: string;
}

/** The place of the cell that a revision names; of one that a later revision removed, by its address alone, on the page of the disclosure. */
export function findCellPlace(
  ui: Ui,
  archive: Archive,
  entry: DisclosureEntry,
  { file, row, field }: CorrectedCell,
): CellPlace {
  const { scope: id, table } = parseDataFile(file);
  const scope = entry.disclosure.scopes[id] && archive.readScope(entry, id);
  const name =
    scope && (nameTableCell(ui, scope, table, row, field) ?? nameFactCell(ui, scope, table, row, field));
  const path = scope && findCellPath(archive, entry, { scope: id, table, row, field });
  if (name !== undefined && path !== undefined) return { name, path };
  return { name: fill(ui.changes.cell, { table: file, row, column: field }), path: disclosurePath(entry) };
}

/** The place of a row, column, file or unit that a revision added, removed or moved. */
export function findStructurePlace(
  ui: Ui,
  archive: Archive,
  entry: DisclosureEntry,
  { file, row, field }: StructureChange,
): CellPlace {
  const { scope: id, table: tableId } = parseDataFile(file);
  const scope = entry.disclosure.scopes[id] && archive.readScope(entry, id);
  if (!scope) return { name: nameScope(entry, id), path: disclosurePath(entry) };
  const table = [...scope.tables, ...scope.listTables].find((candidate) => candidate.id === tableId);
  const printed = table?.rows.find((candidate) => candidate.id === row);
  const fact =
    tableId === factsFile.name ? scope.lists.facts.find(({ fact_id: own }) => own === row) : undefined;
  const column = table?.parts.flatMap(({ part }) => part.columns).find((each) => each.id === field);
  const name = [
    scope.id === "department" ? "" : scope.name,
    table?.name ?? (tableId === factsFile.name ? factsFile.title : file),
    printed ? nameRow(printed) : (fact?.label ?? row),
    column?.heading.join("/") ?? field,
  ];
  const isThere = printed !== undefined || fact !== undefined;
  const path =
    isThere &&
    row !== undefined &&
    findCellPath(archive, entry, { scope: id, table: tableId, row, field: "" });
  return { name: name.filter(Boolean).join(ui.marks.comma), path: path || scopePath(entry, id) };
}

/** A cell of a table or list in words; undefined where it is not there. */
export function nameTableCell(
  ui: Ui,
  scope: ScopeView,
  id: string,
  rowId: string,
  field: string,
): string | undefined {
  const table = [...scope.tables, ...scope.listTables].find((candidate) => candidate.id === id);
  const part = table?.parts.find(({ rows }) => rows.some((row) => row.id === rowId));
  const row = part?.rows.find((candidate) => candidate.id === rowId);
  if (!table || !part || !row) return undefined;
  const column = part.part.columns.find((candidate) => candidate.id === field)?.heading.join("/") ?? field;
  return nameCell(ui, scope, table.name, nameRow(row), column);
}

function nameFactCell(
  ui: Ui,
  scope: ScopeView,
  table: string,
  row: string,
  field: string,
): string | undefined {
  const fact = table === factsFile.name ? scope.lists.facts.find(({ fact_id: id }) => id === row) : undefined;
  if (!fact) return undefined;
  const columns: readonly ColumnSchema[] = factsFile.columns;
  // The number that leads to a sheet stands in the data file only.
  const others: Readonly<Record<string, string>> = { sheet_number: ui.projects.number };
  return nameCell(
    ui,
    scope,
    factsFile.title,
    fact.label,
    columns.find(({ name }) => name === field)?.title ?? findOwn(others, field) ?? field,
  );
}

/** A unit's own tables have the same names as the department's. */
function nameCell(ui: Ui, scope: ScopeView, table: string, row: string, column: string): string {
  return fill(ui.changes.cell, {
    table: scope.id === "department" ? table : `${scope.name} ${table}`,
    row,
    column,
  });
}
