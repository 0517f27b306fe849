import { type CellAddress, printCellAddress } from "../address.ts";
import type { CsvFile } from "../read/csv/csv.ts";
import type { Format } from "../read/formats/format.ts";
import type { JsonFile } from "../read/json/json.ts";
import type { Records } from "../read/records.ts";
import type { Shared } from "../read/shared.ts";
import type { Book } from "../reconciliation/book.ts";
import { makeBook } from "../reconciliation/makeBook.ts";
import { readOther } from "../reconciliation/readOther.ts";
import { findRelated } from "../reconciliation/related.ts";
import type { Bureau } from "../schema/bureau.ts";
import type { Disclosure } from "../schema/disclosure.ts";
import type { FolderName } from "../schema/disclosureFolder.ts";
import { type Issue, makeIssue, type Place } from "../schema/issue.ts";
import { checkRelations, type ScopeTable } from "./checks/disclosure/relations.ts";
import type { ScopeCells } from "./checks/disclosure/revisedPlaces.ts";
import { listUnchecked, type Unchecked } from "./unchecked.ts";

/** The disclosure whose figures are held against each other. */
export interface FiguresContext {
  readonly root: string;
  readonly bureauId: string;
  readonly bureau: Bureau;
  readonly folder: string;
  readonly name: FolderName;
  readonly disclosure: Disclosure;
  readonly json: JsonFile;
  readonly shared: Shared;
}

/** What a scope holds. */
export interface ReadScope extends ScopeCells {
  readonly records: Records;
}

/** What the rules of the format say of the figures of all scopes; `broken` are files with errors. */
export function checkFigures(
  context: FiguresContext,
  format: Format,
  scopes: readonly ReadScope[],
  broken: ReadonlySet<string>,
): { readonly issues: readonly Issue[]; readonly unchecked: readonly Unchecked[] } {
  const doubles = scopes.flatMap(checkAddresses).filter(({ place }) => !broken.has(place.file));
  if (doubles.length > 0) return { issues: doubles, unchecked: [] };
  const unsound = listUnsound(context.folder, broken, format);
  const { json, disclosure } = context;
  const books = makeBooks(context, format, scopes);
  const place = makeFinder(json, scopes);
  const { issues, relations } = checkRelations(json, disclosure, books, format.rules, place, unsound);
  return { issues, unchecked: listUnchecked(context.folder, books, relations, broken) };
}

/** The department's books first, each with those of its units. */
function makeBooks(
  { root, bureauId, bureau, name, shared }: FiguresContext,
  { tables }: Format,
  scopes: readonly ReadScope[],
): readonly Book[] {
  const makeOwn = ({ records }: ReadScope, units: readonly Book[]): Book =>
    makeBook(records, shared.statutory, shared.facts, {
      units,
      ...findRelated(name, tables, (other) =>
        readOther(root, bureauId, bureau, other, records.scope, shared),
      ),
    });
  const units = scopes
    .filter(({ records }) => records.scope !== "department")
    .map((scope) => makeOwn(scope, []));
  const departments = scopes
    .filter(({ records }) => records.scope === "department")
    .map((scope) => makeOwn(scope, units));
  return [...departments, ...units];
}

/** Finds the place of a cell in its data file. */
function makeFinder(json: JsonFile, scopes: readonly ReadScope[]): (cell: CellAddress) => Place {
  const lines = new Map(scopes.flatMap((scope) => listLines(scope)));
  return (cell) => {
    const found = lines.get(lineKey(cell));
    return found ? found.csv.place(found.line, found.csv.header.indexOf(cell.field)) : json.place([]);
  };
}

/** Tables and lists with errors, whose figures may have been read wrong; all of a scope where what was restored of it cannot be told. */
function listUnsound(folder: string, broken: ReadonlySet<string>, format: Format): ScopeTable[] {
  const ids = [...format.tableIds, ...format.lists.map(({ id }) => id), "facts"];
  return [...broken]
    .filter((file) => file.startsWith(`${folder}/`))
    .flatMap((file) => {
      const [scope = "", ...names] = file.slice(folder.length + 1).split("/");
      const name = names.at(-1)?.replace(/\.csv$/, "") ?? "";
      return (name === "restored" ? ids : [name]).map((table) => ({ scope, table }));
    });
}

/**
 * Rows with the address of another, where the print's own oddities are acknowledged: pages, files and relations name each row by its address.
 */
function checkAddresses(scope: ReadScope): Issue[] {
  const firsts = new Map<string, number>();
  return listLines(scope).flatMap(([key, { csv, line, row }]) => {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line);
    return first === undefined
      ? []
      : [makeIssue("row-double", csv.place(line, 0), { found: row, other: String(first) })];
  });
}

const lineKey = ({ scope, table, row }: Omit<CellAddress, "field">): string =>
  printCellAddress({ scope, table, row, field: "" });

/** Where a row stands: its line in the data file. */
interface RowPlace {
  readonly csv: CsvFile;
  readonly line: number;
  readonly row: string;
}

/** Where each row and line of a scope stands. */
function listLines({ records, facts }: ReadScope): [string, RowPlace][] {
  const { scope } = records;
  const ofTables = [...records.tables, ...records.lists].flatMap(({ format, csv, rows }) =>
    csv
      ? rows.map(({ id: row, line }): [string, RowPlace] => [
          lineKey({ scope, table: format.id, row }),
          { csv, line, row },
        ])
      : [],
  );
  const { csv } = facts;
  const ofFacts = facts.records.flatMap(({ fact_id: row, line }): [string, RowPlace][] =>
    csv ? [[lineKey({ scope, table: "facts", row }), { csv, line, row }]] : [],
  );
  return [...ofTables, ...ofFacts];
}
