import { type Bureau, bureauSchema } from "../schema/bureau.ts";
import { type Restored, restoredSchema } from "../schema/csvFiles.ts";
import {
  type Disclosure,
  disclosureSchema,
  hasFile,
  type ListEntry,
  type TableEntry,
} from "../schema/disclosure.ts";
import { type FolderName, nameFolder } from "../schema/disclosureFolder.ts";
import { listFigureIds } from "../schema/format/columns.ts";
import type { FormatTable } from "../schema/format.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { normalizeLabel } from "../text/labels.ts";
import { type CsvFile, readCsv } from "./csv/csv.ts";
import { checkTableForm } from "./csv/header.ts";
import { buildRows, listColumns, type Row } from "./csv/rows.ts";
import type { KnownUnits } from "./csv/unitRows.ts";
import { fileExists, listFolders, type Reading, readText } from "./files/files.ts";
import type { Format } from "./formats/format.ts";
import { printTable } from "./formats/printTable.ts";
import type { JsonFile } from "./json/json.ts";
import { type CsvReading, readCsvFile, readJsonFile } from "./shape.ts";

/** A statutory table of one scope, or a list that is described like one: what the disclosure says of it, and its rows. */
export interface TableRecord {
  readonly format: FormatTable;
  readonly entry: TableEntry;
  readonly file: string;
  readonly unit: string;
  /** Printed decimals of its amounts; undefined where each has its own. */
  readonly decimals: number | undefined;
  readonly rows: readonly Row[];
  /** Whether `rows` holds every row of the file: none was left out for its number of cells or its side. */
  readonly complete: boolean;
  readonly csv?: CsvFile;
}

export const bureauFolder = (bureauId: string): string => `bureaus/${bureauId}`;
export const disclosureFolder = (bureauId: string, folder: string): string =>
  `${bureauFolder(bureauId)}/${folder}`;
export const scopeFolder = (bureauId: string, folder: string, scope: string): string =>
  `${disclosureFolder(bureauId, folder)}/${scope}`;

export function listBureaus(root: string): string[] {
  return listFolders(root, "bureaus");
}

/** The folders of a bureau's disclosures, newest year first, final accounts before the budget. */
export function listDisclosures(root: string, bureauId: string): string[] {
  return listFolders(root, bureauFolder(bureauId)).reverse();
}

/** The texts that a disclosure replaced of which something is entered, the oldest first. A text that was replaced names none itself. */
export function listReplaced(
  root: string,
  bureauId: string,
  name: FolderName,
  { replaces }: Disclosure,
): FolderName[] {
  if (name.replaced !== undefined) return [];
  return replaces
    .map(({ source }) => ({ ...name, replaced: source }))
    .filter((each) => fileExists(root, disclosureFolder(bureauId, nameFolder(each))));
}

/** What `bureau.json` says of a bureau, and where. */
export type BureauReading = Reading<Bureau> & { readonly json?: JsonFile };

export function readBureau(root: string, bureauId: string): BureauReading {
  return readRequired(root, `${bureauFolder(bureauId)}/bureau.json`, (file) =>
    readJsonFile(root, file, bureauSchema),
  );
}

export function readDisclosure(
  root: string,
  bureauId: string,
  folder: string,
): Reading<Disclosure> & { json?: JsonFile } {
  return readRequired(root, `${disclosureFolder(bureauId, folder)}/disclosure.json`, (file) =>
    readJsonFile(root, file, disclosureSchema),
  );
}

function readRequired<R extends Reading<unknown>>(
  root: string,
  file: string,
  read: (file: string) => R,
): R | { issues: Issue[] } {
  return fileExists(root, file) ? read(file) : { issues: [makeIssue("file-missing", { file })] };
}

/** What was restored in a scope; none when it has no such file. */
export function readRestored(root: string, folder: string): CsvReading<Restored> {
  const file = `${folder}/restored.csv`;
  return fileExists(root, file)
    ? readCsvFile(root, file, restoredSchema, ["file", "row_id", "field"])
    : { value: [], issues: [], complete: true };
}

/** The unit that a scope is of: by its code, or, where it has none, by its place among all units. */
export function findUnit({ units }: Bureau, scope: string): Bureau["units"][number] | undefined {
  return units.find(({ code }, n) => (code ?? `unit-${n + 1}`) === scope);
}

/** Codes that stand for the bureau or one of its units. */
export function listUnitCodes({ departmentCode, units }: Bureau): ReadonlySet<string> {
  return new Set([departmentCode, ...units.map(({ code }) => code)].filter((code) => code !== undefined));
}

/** The units that rows of a bureau's tables may stand for. */
function indexUnits(bureau: Bureau): KnownUnits {
  return {
    codes: listUnitCodes(bureau),
    codeOf: new Map(bureau.units.flatMap(({ code, name }) => (code ? [[normalizeLabel(name), code]] : []))),
  };
}

/** One statutory table; without rows where its file is missing or cannot be read. */
export function readTable(
  root: string,
  folder: string,
  bureau: Bureau,
  disclosure: Disclosure,
  format: Format,
  table: FormatTable,
  entry: TableEntry,
): TableRecord & { issues: Issue[] } {
  const file = `${folder}/tables/${table.id}.csv`;
  const record = describeTable(file, folder, disclosure, format, table, entry);
  if (!hasFile(entry.status)) return { ...record, issues: [] };
  if (!fileExists(root, file)) return { ...record, issues: [makeIssue("file-missing", { file })] };
  return readRows(root, record, bureau);
}

/** One list that the format describes like a table; without rows where the scope has no such file. */
export function readListTable(
  root: string,
  folder: string,
  bureau: Bureau,
  disclosure: Disclosure,
  format: Format,
  table: FormatTable,
  entry: ListEntry = { status: "filled", notes: [] },
): TableRecord & { issues: Issue[] } {
  const file = `${folder}/${table.id}.csv`;
  const record = describeTable(file, folder, disclosure, format, table, entry);
  return fileExists(root, file) ? readRows(root, record, bureau) : { ...record, issues: [] };
}

/** The fiscal year of a scope's folder. */
const readYear = (folder: string): number => Number.parseInt(folder.split("/")[2] ?? "", 10);

/** What is known of a table without its rows. */
function describeTable(
  file: string,
  folder: string,
  disclosure: Disclosure,
  format: Format,
  table: FormatTable,
  entry: TableEntry,
): TableRecord {
  const unit = entry.unit ?? disclosure.unit ?? table.unit ?? format.unit;
  const usual = table.decimals === "any" ? "any" : (disclosure.decimals ?? table.decimals ?? format.decimals);
  const said = entry.decimals ?? usual;
  const decimals = said === "any" ? undefined : said;
  return {
    format: printTable(table, readYear(folder), disclosure.phase),
    entry,
    file,
    unit,
    decimals,
    rows: [],
    complete: false,
  };
}

function readRows(root: string, record: TableRecord, bureau: Bureau): TableRecord & { issues: Issue[] } {
  const { file, format } = record;
  const text = readText(root, file);
  if (text.value === undefined) return { ...record, issues: [...text.issues] };
  const csv = readCsv(file, text.value, new Set(listFigureIds(format)));
  if (!csv.value) return { ...record, issues: [...text.issues, ...csv.issues] };
  const form = checkTableForm(csv.value, csv.issues, listColumns(format));
  const issues = [...text.issues, ...form.issues];
  if (!form.headerFits) return { ...record, issues };
  const rows = buildRows(format, csv.value, indexUnits(bureau));
  return {
    ...record,
    csv: csv.value,
    rows,
    complete: csv.value.complete && rows.length === csv.value.rows.length,
    issues,
  };
}
