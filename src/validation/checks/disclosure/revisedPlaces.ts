import { listColumns } from "../../../read/csv/rows.ts";
import { factsFileOf } from "../../../read/facts.ts";
import { hasFile, type StructureChange } from "../../../schema/disclosure.ts";
import { listNames } from "../shared/names.ts";
import { type CheckedTable, type FoundCell, findTableCell } from "../tables/findCell.ts";
import { type FactsReading, findFactCell } from "./facts.ts";

/** What a scope holds, and its table files that could not be checked whole. */
export interface ScopeCells {
  readonly id: string;
  readonly tables: readonly CheckedTable[];
  /** Lists that are described like tables. */
  readonly listTables: readonly CheckedTable[];
  readonly facts: FactsReading;
  readonly unchecked: readonly string[];
}

/** A cell; without a column a row, without a row a column, without both a file or the folder of a unit. */
export type NamedPlace = Pick<StructureChange, "file" | "row" | "field">;

/** What a cell holds now; where its file, row or column is not there, those that are; undefined where it cannot be told. */
export type FoundRevised = FoundCell | { readonly unknown: "file"; readonly expected: string };

/** Finds what entries of a disclosure name: a cell, a row, a column, a file, a unit; `folder` is the disclosure's. */
export function makeFinder({
  folder,
  scopes,
}: {
  readonly folder: string;
  readonly scopes: readonly ScopeCells[];
}): (named: NamedPlace) => FoundRevised {
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  const tables = new Map(scopes.flatMap((scope) => listTables(scope).map((table) => [table.file, table])));
  const unchecked = new Set(scopes.flatMap((scope) => scope.unchecked));
  const files = new Map(scopes.map((scope) => [scope, listFiles(scope, folder)]));
  const known = new Map([...files].map(([scope, own]) => [scope, listNames(own)]));
  const all = listNames([...files.values()].flat());
  return ({ file, row, field }) => {
    const scope = byId.get(file.split("/")[0] ?? "");
    const table = tables.get(`${folder}/${file}`);
    const isFacts = scope && file === factsFileOf(scope.id) && (scope.facts.csv || !scope.facts.complete);
    if (row === undefined && field === undefined && (file === scope?.id || table || isFacts))
      return { cell: "" };
    if (table) return findTableCell(table, row ?? "", field ?? listColumns(table.format)[0] ?? "");
    if (isFacts) return findFactCell(scope.facts, row ?? "", field ?? "fact_id");
    if (unchecked.has(`${folder}/${file}`)) return undefined;
    return { unknown: "file", expected: (scope && known.get(scope)) ?? all };
  };
}

/** The tables of a scope that have files, and the lists that are described like them. */
function listTables({ tables, listTables: lists }: ScopeCells): CheckedTable[] {
  return [...tables.filter(({ entry }) => hasFile(entry.status)), ...lists.filter(({ csv }) => csv)];
}

/** The files of a scope's tables and lists, relative to the disclosure's folder. */
function listFiles(scope: ScopeCells, folder: string): string[] {
  const { id, facts } = scope;
  return [
    ...listTables(scope).map(({ file }) => file.slice(folder.length + 1)),
    ...(facts.csv ? [factsFileOf(id)] : []),
  ];
}
