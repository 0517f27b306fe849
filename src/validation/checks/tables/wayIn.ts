import { tableOfFile } from "../../../address.ts";
import { listColumns } from "../../../read/csv/rows.ts";
import type { Format } from "../../../read/formats/format.ts";
import { readPlaces } from "../../../read/places.ts";
import type { CsvReading } from "../../../read/shape.ts";
import { findSourceId } from "../../../read/sources.ts";
import type { OpenCell, Source } from "../../../schema/csvFiles.ts";
import { type Disclosure, type ListEntry, listSourceIds } from "../../../schema/disclosure.ts";
import type { Issue } from "../../../schema/issue.ts";
import { findOwn } from "../../../schema/own.ts";
import { type FactsReading, findFactCell } from "../disclosure/facts.ts";
import { nameListFiles } from "../disclosure/files.ts";
import { type CheckedTable, type FoundCell, findTableCell } from "./findCell.ts";
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
  readonly facts: FactsReading;
  readonly open: CsvReading<OpenCell>;
}

/** The figures that a scope states in words, which stand in its document, too. */
const FACTS = "facts.csv";

type FindCell = (row: string, field: string) => FoundCell;

/** Places and open cells of a scope against its tables and lists. */
export function checkWayIn(read: ReadScope): Issue[] {
  const { root, folder, scope, disclosure, sources, open } = read;
  const finders = listFinders(read);
  const files = [
    ...read.format.tableIds.map((id) => `tables/${id}.csv`),
    ...nameListFiles(read.format),
    FACTS,
  ];
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
      open:
        ofOpen.length > 0
          ? undefined
          : new Set(
              (open.value ?? [])
                .filter((cell) => cell.file === file)
                .map((cell) => `${cell.row_id}/${cell.field}`),
            ),
    });
  });
  return [...ofPlaces, ...ofOpen];
}

/** How cells are found in each file of a scope; a whole row, which has no column, by its first. */
function listFinders({ folder, tables, facts }: ReadScope): ReadonlyMap<string, FindCell> {
  const ofTables = tables
    .filter(({ csv }) => csv)
    .map((table): [string, FindCell] => {
      const [first = ""] = listColumns(table.format);
      return [table.file.slice(folder.length + 1), (row, field) => findTableCell(table, row, field || first)];
    });
  const [first = ""] = facts.csv?.header ?? [];
  const ofFacts: [string, FindCell][] = facts.csv
    ? [[FACTS, (row, field) => findFactCell(facts, row, field || first)]]
    : [];
  return new Map([...ofTables, ...ofFacts]);
}
