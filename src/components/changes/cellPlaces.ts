import { parseDataFile } from "../../address.ts";
import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import type { CorrectedCell } from "../../schema/disclosure.ts";
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

/**
 * The place of the cell that a revision names; one that is not there is a mistake in the data, which
 * validation reports.
 */
export function findCellPlace(
  ui: Ui,
  archive: Archive,
  scope: ScopeView,
  { file, row, field }: CorrectedCell,
): CellPlace {
  const { table } = parseDataFile(file);
  const name = nameTableCell(ui, scope, table, row, field) ?? nameFactCell(ui, scope, table, row, field);
  const path = findCellPath(archive, scope.entry, { scope: scope.id, table, row, field });
  if (name === undefined || path === undefined) throw new Error(`No cell ${file} ${row} ${field}`);
  return { name, path };
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
  return nameCell(
    ui,
    scope,
    table.name,
    row.item || row.label || row.unitName || row.pairedLabel || row.thirdLabel || row.number,
    column,
  );
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
