import { tableOfFile } from "../../../address.ts";
import { listColumns } from "../../../read/csv/rows.ts";
import type { Format } from "../../../read/formats/format.ts";
import { readPlaces } from "../../../read/places.ts";
import type { CsvReading } from "../../../read/shape.ts";
import { findSourceId } from "../../../read/sources.ts";
import type { OpenCell, Source } from "../../../schema/csvFiles.ts";
import { type Disclosure, type ListEntry, listSourceIds } from "../../../schema/disclosure.ts";
import type { Issue } from "../../../schema/issue.ts";
import type { ListName } from "../../../schema/lists.ts";
import { findOwn } from "../../../schema/own.ts";
import type { Lists } from "../../validateLists.ts";
import { nameListFiles } from "../disclosure/files.ts";
import { type CheckedTable, type FoundCell, findListCell, findTableCell } from "./findCell.ts";
import { checkOpenCells } from "./openCells.ts";
import { checkPlaces } from "./places.ts";

/** A scope with what a program noted of how its cells came in. */
export interface ReadScope {
  readonly root: string;
  readonly folder: string;
  readonly scope: string;
  readonly disclosure: Disclosure;
  readonly format: Format;
  readonly sources: ReadonlyMap<string, Source>;
  /** Statutory tables, and lists that are described like them. */
  readonly tables: readonly CheckedTable[];
  readonly lists: Lists;
  readonly open: CsvReading<OpenCell>;
}

type FindCell = (row: string, field: string) => FoundCell;

/** Places and open cells of a scope against its tables and lists. */
export function checkWayIn(read: ReadScope): Issue[] {
  const { root, folder, scope, disclosure, sources, open } = read;
  const finders = listFinders(read);
  const files = [...read.format.tableIds.map((id) => `tables/${id}.csv`), ...nameListFiles(read.format)];
  const ofOpen = checkOpenCells(open, (file) => finders.get(file), files);
  const entries = findOwn(disclosure.scopes, scope);
  const pages = new Map(listSourceIds(disclosure).map((id) => [id, sources.get(id)?.pages ?? ""]));
  const ofPlaces = [...finders].flatMap(([file, findCell]) => {
    const id = tableOfFile(file);
    const entry = findOwn(entries?.tables ?? {}, id) ?? findOwn<ListEntry>(entries?.lists ?? {}, id);
    return checkPlaces(readPlaces(root, folder, id), {
      findCell,
      pages,
      source: findSourceId(disclosure, scope, entry),
      // Which cells are open cannot be told where one of them is named wrong.
      open: ofOpen.length > 0 ? undefined : new Set((open.value ?? []).filter((cell) => cell.file === file).map((cell) => `${cell.row_id}/${cell.field}`)),
    });
  });
  return [...ofPlaces, ...ofOpen];
}

/** How cells are found in each file of a scope; a whole row, which has no column, by its first. */
function listFinders({ folder, tables, lists }: ReadScope): ReadonlyMap<string, FindCell> {
  const ofTables = tables
    .filter(({ csv }) => csv)
    .map((table): [string, FindCell] => {
      const [first = ""] = listColumns(table.format);
      return [table.file.slice(folder.length + 1), (row, field) => findTableCell(table, row, field || first)];
    });
  const ofLists = (Object.keys(lists) as ListName[]).flatMap((name): [string, FindCell][] => {
    const list = lists[name];
    const [first = ""] = list.csv?.header ?? [];
    return list.csv ? [[`${name}.csv`, (row, field) => findListCell(name, list as Lists[typeof name], row, field || first)]] : [];
  });
  return new Map([...ofTables, ...ofLists]);
}
