import { nameLine } from "../read/lists.ts";
import type { CorrectedCell } from "../schema/disclosure.ts";
import type { ListName } from "../schema/lists.ts";
import { assetsFile, factsFile, procurementFile, unitsFile } from "../schema/openData/lists.ts";
import { indicatorsFile, projectsFile } from "../schema/openData/projects.ts";
import type { FileSchema } from "../schema/openData/types.ts";
import { findOwn } from "../schema/own.ts";
import { fill } from "../text/text.ts";
import type { Ui } from "../text/ui.ts";
import { projectPath, scopePath, tablePath } from "./paths.ts";
import type { ScopeView } from "./tables.ts";

/** Where a cell of a data file is shown: in words, and the address of its row below the base. */
export interface CellPlace {
  readonly name: string;
  readonly path: string;
}

/** A line of a list: what it is called, and where it is shown. */
interface LinePlace {
  readonly label: string;
  readonly path: string;
}

const LISTS: Readonly<Record<ListName, { readonly file: FileSchema; readonly findLine: (scope: ScopeView, row: string) => LinePlace | undefined }>> = {
  projects: { file: projectsFile, findLine: findSheet },
  indicators: { file: indicatorsFile, findLine: findIndicator },
  procurement: {
    file: procurementFile,
    findLine: (scope, row) => findLine(scope, "procurement", row, "procurement", (line) => line.item || line.project_name),
  },
  assets: { file: assetsFile, findLine: (scope, row) => findLine(scope, "assets", row, "assets", (line) => line.item) },
  units: { file: unitsFile, findLine: (scope, row) => findLine(scope, "units", row, "organization", (line) => line.unit_name) },
  facts: { file: factsFile, findLine: findFact },
};

/** Where the cell is shown that a revision names; one that is not there is a mistake in the data, which validation reports. */
export function findCellPlace(ui: Ui, scope: ScopeView, { file, row, field }: CorrectedCell): CellPlace {
  const own = file.slice(scope.id.length + 1).replace(/\.csv$/, "");
  const place = own.startsWith("tables/") ? findInTable(ui, scope, own.slice("tables/".length), row, field) : findInList(ui, scope, own, row, field);
  if (!place) throw new Error(`No cell ${file} ${row} ${field}`);
  return place;
}

function findInTable(ui: Ui, scope: ScopeView, id: string, rowId: string, field: string): CellPlace | undefined {
  const table = scope.tables.find((candidate) => candidate.id === id);
  const part = table?.parts.find(({ rows }) => rows.some((row) => row.id === rowId));
  const row = part?.rows.find((candidate) => candidate.id === rowId);
  if (!table || !part || !row) return undefined;
  const column = part.part.columns.find((candidate) => candidate.id === field)?.heading.join("/") ?? field;
  const label = row.label || row.unitName || row.pairedLabel || row.number;
  return { name: nameCell(ui, scope, table.name, label, column), path: `${tablePath(scope.entry, scope.id, id)}#${row.id}` };
}

function findInList(ui: Ui, scope: ScopeView, name: string, rowId: string, field: string): CellPlace | undefined {
  const list = findOwn<(typeof LISTS)[ListName]>(LISTS, name);
  if (!list) return undefined;
  const { file, findLine } = list;
  const line = findLine(scope, rowId);
  // Some columns stand in the data file only: sheets' words, and the numbers that lead to sheets.
  const others: Readonly<Record<string, string>> = { purpose: ui.projects.purpose, aims: ui.projects.aims, sheet_number: ui.projects.number };
  const column = file.columns.find((candidate) => candidate.name === field)?.title ?? findOwn(others, field) ?? field;
  return line && { name: nameCell(ui, scope, file.title, line.label, column), path: line.path };
}

/** A unit's own tables have the same names as the department's. */
function nameCell(ui: Ui, scope: ScopeView, table: string, row: string, column: string): string {
  return fill(ui.changes.cell, { table: scope.id === "department" ? table : `${scope.name} ${table}`, row, column });
}

/** A sheet on its own page, a printed sum of sheets on that of all. */
function findSheet(scope: ScopeView, row: string): LinePlace | undefined {
  const record = scope.lists.records.projects.find((line, index) => nameLine("projects", line, index) === row);
  const sheet = scope.lists.projects.find((project) => project.line === record?.line);
  const path = sheet ? projectPath(scope.entry, scope.id, sheet.id) : `${scopePath(scope.entry, scope.id)}projects/`;
  return record && { label: record.project_name, path };
}

function findIndicator(scope: ScopeView, row: string): LinePlace | undefined {
  const record = scope.lists.records.indicators.find((line, index) => nameLine("indicators", line, index) === row);
  const sheet = scope.lists.projects.find((project) => project.sheet_number === record?.sheet_number);
  return record && sheet && { label: record.level3, path: `${projectPath(scope.entry, scope.id, sheet.id)}#indicator-${record.row_number}` };
}

function findFact(scope: ScopeView, row: string): LinePlace | undefined {
  const fact = scope.lists.facts.find((candidate) => candidate.fact_id === row);
  return fact && { label: fact.label, path: `${scopePath(scope.entry, scope.id)}explanation/#fact-${fact.fact_id}` };
}

/** A line that goes by its position, on the page of its list. */
function findLine<K extends "procurement" | "assets" | "units">(
  scope: ScopeView,
  name: K,
  row: string,
  page: string,
  label: (line: ScopeView["lists"][K][number]) => string,
): LinePlace | undefined {
  const lines: readonly ScopeView["lists"][K][number][] = scope.lists[name];
  const line = lines.find((candidate, index) => nameLine(name, candidate, index) === row);
  return line && { label: label(line), path: `${scopePath(scope.entry, scope.id)}${page}/#${row}` };
}
