import { findListTable, type ScopeView } from "../../archive/scope/tables.ts";
import { PRINTED_TYPES, type Row } from "../../read/csv/rows.ts";
import type { Column } from "../../schema/format/part.ts";
import { LIST_ROW_TYPES, SHEET_ROW_TYPES } from "../../schema/format/roles.ts";
import type { ListTableName } from "../../schema/lists.ts";
import { COLUMNS_BY_ROLE, factsFile, LIST_TABLE_FILES, unitsFile } from "../../schema/openData/lists.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** `projects.csv`: each performance sheet, and printed sums of sheets. */
export const exportProjects = (scopes: Iterable<ScopeView>): TidyFile =>
  exportListTable("projects", scopes, ({ lists }, row) => ({
    project_id: lists.projects.find((project) => project.row === row)?.id ?? "",
  }));

/** `indicators.csv`: each performance indicator, its target value also taken apart. */
export const exportIndicators = (scopes: Iterable<ScopeView>): TidyFile =>
  exportListTable("indicators", scopes, ({ lists }, row) => {
    const project = lists.projects.find((candidate) => candidate.row.sheet === row.sheet);
    const {
      operator = "",
      number = "",
      unit = "",
    } = project?.indicators.find((indicator) => indicator.row === row)?.target ?? {};
    return {
      project_id: project?.id ?? "",
      project_code: project?.code ?? "",
      operator,
      number,
      number_unit: unit,
    };
  });

/**
 * The tidy file of a list that formats describe: of the cells that a row prints those whose columns it has, by what they tell or by their ids;
 * its unit is that of the row, and `addTo` says what is known of the row besides. The other columns are in the printed list, and their amounts in `amounts.csv`.
 */
function exportListTable(
  id: ListTableName,
  scopes: Iterable<ScopeView>,
  addTo: (scope: ScopeView, row: Row) => Readonly<Record<string, string>> = () => ({}),
): TidyFile {
  const columns = LIST_TABLE_FILES[id].columns.map(({ name }) => name);
  const records = [...scopes].flatMap((scope) => {
    const list = findListTable(scope, id);
    const printed = list?.parts.flatMap(({ part }) => part.columns) ?? [];
    const printsUnit = printed.some(({ role }) => role === "unit");
    const named = printed.flatMap(({ id: column, role }) => {
      const name = COLUMNS_BY_ROLE[id][role];
      return name === undefined ? [] : [[name, column] as const];
    });
    return (list?.rows ?? []).map(
      (row): Readonly<Record<string, string>> => ({
        ...row.cells,
        ...nameRow(id, printed, row),
        ...Object.fromEntries(named.map(([name, column]) => [name, row.cells[column] ?? ""])),
        ...addTo(scope, row),
        row_type: nameRowType(id, row),
        unit: printsUnit ? row.unit : (list?.unit ?? ""),
        ...scopeKey(scope),
      }),
    );
  });
  return { columns, rows: records.map((record) => columns.map((column) => record[column] ?? "")) };
}

/** The name of a row of a list that has no column of names alone: the first words that it prints. */
function nameRow(id: ListTableName, printed: readonly Column[], row: Row): Readonly<Record<string, string>> {
  const name = COLUMNS_BY_ROLE[id].label;
  if (name === undefined || printed.some(({ role }) => role === "label")) return {};
  const words = printed.find((column) => WORDS.includes(column.role) && row.cells[column.id]);
  return { [name]: words ? (row.cells[words.id] ?? "") : "" };
}

const WORDS: readonly Column["role"][] = ["category", "text", "item"];

const nameRowType = (id: ListTableName, { type }: Row): string =>
  (id === "projects" ? SHEET_ROW_TYPES : LIST_ROW_TYPES).find((kind) => PRINTED_TYPES[kind] === type) ??
  (type === "of-which" ? "line" : "");

/** `procurement.csv`: each line of the procurement budgets, sums too. */
export const exportProcurement = (scopes: Iterable<ScopeView>): TidyFile =>
  exportListTable("procurement", scopes);

/** `assets.csv`: each line of the state assets. */
export const exportAssets = (scopes: Iterable<ScopeView>): TidyFile => exportListTable("assets", scopes);

/** `units.csv`: each unit of a disclosure once, though the department's and the unit's own text both name it. */
export function exportUnits(scopes: Iterable<ScopeView>): TidyFile {
  const { columns, rows } = exportListTable("units", scopes);
  const key = unitsFile.uniqueKey.map((name) => columns.indexOf(name));
  const once = new Map(
    rows.toReversed().map((cells) => [JSON.stringify(key.map((index) => cells[index])), cells]),
  );
  return { columns, rows: [...once.values()].toReversed() };
}

/** `facts.csv`: each figure that explanations and sheets state in words. */
export function exportFacts(scopes: Iterable<ScopeView>): TidyFile {
  return makeTidyFile(
    factsFile,
    [...scopes].flatMap((scope) =>
      scope.lists.facts.map((fact) => ({ ...scopeKey(scope), ...fact, project_id: fact.projectId })),
    ),
  );
}
