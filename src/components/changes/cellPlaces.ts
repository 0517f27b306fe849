import { parseDataFile } from "../../address.ts";
import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { nameLine } from "../../read/lists.ts";
import type { CorrectedCell } from "../../schema/disclosure.ts";
import type { ListName } from "../../schema/lists.ts";
import { factsFile } from "../../schema/openData/lists.ts";
import { indicatorsFile, projectsFile } from "../../schema/openData/projects.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import { findOwn } from "../../schema/own.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** The place of a cell of a data file on the site: in words, and the address of its row below the base. */
export interface CellPlace {
  readonly name: string;
  readonly path: string;
}

/** The columns of each list, and what its rows are called. */
const LISTS: Readonly<Record<ListName, { readonly file: FileSchema; readonly findLabel: (scope: ScopeView, row: string) => string | undefined }>> = {
  projects: { file: projectsFile, findLabel: (scope, row) => findLine("projects", scope.lists.records.projects, row)?.project_name },
  indicators: { file: indicatorsFile, findLabel: (scope, row) => findLine("indicators", scope.lists.records.indicators, row)?.level3 },
  facts: { file: factsFile, findLabel: ({ lists }, row) => findLine("facts", lists.facts, row)?.label },
};

/**
 * The place of the cell that a revision names; one that is not there is a mistake in the data, which
 * validation reports.
 */
export function findCellPlace(ui: Ui, archive: Archive, scope: ScopeView, { file, row, field }: CorrectedCell): CellPlace {
  const { table } = parseDataFile(file);
  const name = nameTableCell(ui, scope, table, row, field) ?? nameListCell(ui, scope, table, row, field);
  const path = findCellPath(archive, scope.entry, { scope: scope.id, table, row, field });
  if (name === undefined || path === undefined) throw new Error(`No cell ${file} ${row} ${field}`);
  return { name, path };
}

function nameTableCell(ui: Ui, scope: ScopeView, id: string, rowId: string, field: string): string | undefined {
  const table = [...scope.tables, ...scope.listTables].find((candidate) => candidate.id === id);
  const part = table?.parts.find(({ rows }) => rows.some((row) => row.id === rowId));
  const row = part?.rows.find((candidate) => candidate.id === rowId);
  if (!table || !part || !row) return undefined;
  const column = part.part.columns.find((candidate) => candidate.id === field)?.heading.join("/") ?? field;
  return nameCell(ui, scope, table.name, row.item || row.label || row.unitName || row.pairedLabel || row.thirdLabel || row.number, column);
}

function nameListCell(ui: Ui, scope: ScopeView, name: string, row: string, field: string): string | undefined {
  const list = findOwn<(typeof LISTS)[ListName]>(LISTS, name);
  if (!list) return undefined;
  const { file, findLabel } = list;
  const label = findLabel(scope, row);
  // Some columns stand in the data file only: sheets' words, and the numbers that lead to sheets.
  const others: Readonly<Record<string, string>> = { purpose: ui.projects.purpose, aims: ui.projects.aims, sheet_number: ui.projects.number };
  const column = file.columns.find((candidate) => candidate.name === field)?.title ?? findOwn(others, field) ?? field;
  return label === undefined ? undefined : nameCell(ui, scope, file.title, label, column);
}

/** A unit's own tables have the same names as the department's. */
function nameCell(ui: Ui, scope: ScopeView, table: string, row: string, column: string): string {
  return fill(ui.changes.cell, { table: scope.id === "department" ? table : `${scope.name} ${table}`, row, column });
}

function findLine<Line extends object>(name: ListName, lines: readonly Line[], row: string): Line | undefined {
  return lines.find((line) => nameLine(name, line as Readonly<Record<string, unknown>>) === row);
}
