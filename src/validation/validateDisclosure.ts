import type { CsvFile } from "../read/csv.ts";
import { disclosureFolder, listUnitCodes, readDisclosure, readRestored, readTable, scopeFolder, type TableRecord } from "../read/disclosures.ts";
import { listFiles } from "../read/files.ts";
import type { Format } from "../read/formats.ts";
import type { JsonFile } from "../read/json.ts";
import { nameLine } from "../read/lists.ts";
import type { Records } from "../read/records.ts";
import { FACTS_FILE, type Shared, STATUTORY_FILE } from "../read/shared.ts";
import type { Book } from "../reconciliation/book.ts";
import type { Cell } from "../reconciliation/cells.ts";
import { makeBook } from "../reconciliation/makeBook.ts";
import { readPrevious } from "../reconciliation/previous.ts";
import type { Bureau } from "../schema/bureau.ts";
import type { Disclosure } from "../schema/disclosure.ts";
import type { Issue, Place } from "../schema/issue.ts";
import type { ListName } from "../schema/lists.ts";
import { findOwn } from "../schema/own.ts";
import { applyAcknowledged } from "./checks/acknowledged.ts";
import { checkCells } from "./checks/cells.ts";
import { checkCodes } from "./checks/codes.ts";
import {
  checkDates,
  checkReferences,
  checkScopes,
  checkStatus,
  checkTableList,
  checkUnits,
  checkYearOfFormat,
  listUnknownScopes,
} from "./checks/disclosure.ts";
import { checkFiles } from "./checks/files.ts";
import type { CheckedTable } from "./checks/findCell.ts";
import { checkNotes } from "./checks/notes.ts";
import { checkRelations } from "./checks/relations.ts";
import { checkIllegible, checkRestored } from "./checks/restored.ts";
import { checkRevisions, type ScopeCells } from "./checks/revisions.ts";
import { checkRows } from "./checks/rows.ts";
import { dropConsequences } from "./consequences.ts";
import { severityOf } from "./rules.ts";
import { validateLists } from "./validateLists.ts";

/** A disclosure with what it refers to. */
interface Context {
  readonly root: string;
  readonly bureauId: string;
  readonly bureau: Bureau;
  readonly year: string;
  readonly disclosure: Disclosure;
  readonly json: JsonFile;
  readonly shared: Shared;
  /** Files of formats with errors: tables are not checked against them. */
  readonly brokenFormats: ReadonlySet<string>;
}

/** Everything that is wrong or odd in one bureau-year, without what its disclosure acknowledges. */
export function validateDisclosure(
  root: string,
  bureauId: string,
  bureau: Bureau | undefined,
  year: string,
  shared: Shared,
  brokenFormats: ReadonlySet<string>,
): Issue[] {
  const { value: disclosure, json, issues: unread } = readDisclosure(root, bureauId, year);
  if (!disclosure || !json || !bureau) return [...unread];
  const context = { root, bureauId, bureau, year, disclosure, json, shared, brokenFormats };
  const folder = disclosureFolder(bureauId, year);
  const known = shared.formats.get(disclosure.format);
  const format = known?.files.some((file) => brokenFormats.has(file)) ? undefined : known;
  const readable = [
    ...unread,
    ...checkReferences(json, disclosure, shared),
    ...checkScopes(json, disclosure, bureau),
    ...checkFiles(folder, listFiles(root, folder), disclosure, bureau, format?.tableIds ?? []),
  ];
  // Without its format no table can be checked, and so no acknowledgement said to be unused.
  if (!format) return readable;
  const unknown = new Set(listUnknownScopes(disclosure, bureau));
  const scopes = Object.keys(disclosure.scopes).filter((scope) => !unknown.has(scope));
  const validated = scopes.map((scope) => validateScope(context, scope, format));
  const { date_read: read } = shared.sources.get(disclosure.source) ?? {};
  const issues = [
    ...readable,
    ...checkYearOfFormat(json, year, format),
    ...checkDates(json, disclosure),
    ...checkNotes(json, disclosure),
    ...checkUnits(json, disclosure, format, shared),
    ...validated.flatMap((scope) => scope.issues),
    ...checkRevisions({ json, folder, revisions: disclosure.revisions, read, scopes: validated }),
  ];
  const unchecked = new Set(validated.flatMap((scope) => scope.unchecked));
  const open = applyAcknowledged({ folder, json, entries: disclosure.acknowledged, unchecked }, issues);
  // Figures that may have been read wrong are not held against each other.
  if (open.some((issue) => severityOf(issue.rule) === "error") || shared.unread.has(STATUTORY_FILE) || shared.unread.has(FACTS_FILE)) return open;
  return [...open, ...reconcileScopes(context, format, validated)];
}

/** What the rules of the format say of the figures of all scopes. */
function reconcileScopes({ root, bureauId, bureau, year, json, disclosure, shared }: Context, format: Format, scopes: readonly ValidatedScope[]): Issue[] {
  const makeOwn = ({ records }: ValidatedScope, units: readonly Book[]): Book =>
    makeBook(records, shared.statutory, shared.facts, units, readPrevious(root, bureauId, bureau, year, records.scope, shared));
  const units = scopes.filter(({ records }) => records.scope !== "department").map((scope) => makeOwn(scope, []));
  const departments = scopes.filter(({ records }) => records.scope === "department").map((scope) => makeOwn(scope, units));
  const lines = new Map(scopes.flatMap((scope) => listLines(scope)));
  const place = ({ key }: Pick<Cell, "key">): Place => {
    const end = key.lastIndexOf("/");
    const found = lines.get(key.slice(0, end));
    return found ? found.csv.place(found.line, found.csv.header.indexOf(key.slice(end + 1))) : json.place([]);
  };
  return checkRelations(json, disclosure, [...departments, ...units], format.rules, place);
}

/** Where each row and line of a scope stands, by the key of its cells without the field. */
function listLines({ records, lists }: ValidatedScope): [string, { readonly csv: CsvFile; readonly line: number }][] {
  const ofTables = records.tables.flatMap(({ format, csv, rows }) =>
    csv ? rows.map(({ id, line }): [string, { csv: CsvFile; line: number }] => [[records.scope, format.id, id].join("/"), { csv, line }]) : [],
  );
  const ofLists = Object.entries(lists).flatMap(([name, { csv, records: lines }]) =>
    csv
      ? lines.map((record, index): [string, { csv: CsvFile; line: number }] => [
          [records.scope, name, nameLine(name as ListName, record, index)].join("/"),
          { csv, line: record.line },
        ])
      : [],
  );
  return [...ofTables, ...ofLists];
}

/** What a scope holds, and the issues of it. */
interface ValidatedScope extends ScopeCells {
  readonly records: Records;
  readonly issues: readonly Issue[];
}

function validateScope(context: Context, scope: string, format: Format): ValidatedScope {
  const { root, bureauId, year, json, disclosure } = context;
  const folder = scopeFolder(bureauId, year, scope);
  const entries = findOwn(disclosure.scopes, scope)?.tables ?? {};
  const readable = format.tables.filter((table) => !context.brokenFormats.has(format.tableFiles.get(table.id) ?? ""));
  const restored = readRestored(root, folder);
  const tables = readable.flatMap((table): CheckedTable[] => {
    const entry = findOwn(entries, table.id);
    if (!entry) return [];
    const record = readTable(root, folder, context.bureau, disclosure, format, table, entry);
    const found = [...record.issues, ...checkTable(context, scope, record), ...checkIllegible(record, restored, folder)];
    return [{ ...record, issues: dropConsequences(found) }];
  });
  const whole = new Set(tables.filter((table) => table.complete).map((table) => table.file));
  const { lists, issues: listIssues } = validateLists({
    root,
    folder,
    scope,
    json,
    disclosure,
    format,
    facts: context.shared.unread.has(FACTS_FILE) ? undefined : context.shared.facts,
    tables,
    restored,
  });
  return {
    id: scope,
    tables,
    records: {
      scope,
      tables,
      projects: lists.projects.records,
      indicators: lists.indicators.records,
      procurement: lists.procurement.records,
      assets: lists.assets.records,
      facts: lists.facts.records,
      restored: restored.value ?? [],
    },
    lists,
    issues: [
      ...listIssues,
      ...checkTableList(json, scope, entries, format),
      ...tables.flatMap((table) => table.issues),
      ...restored.issues,
      ...checkRestored(restored, folder, format.tableIds, tables),
    ],
    unchecked: format.tableIds.map((id) => `${folder}/tables/${id}.csv`).filter((file) => !whole.has(file)),
  };
}

function checkTable(context: Context, scope: string, record: TableRecord): Issue[] {
  const { bureau, shared, json } = context;
  // A unit's own table prints no other unit.
  const unitCodes = scope === "department" ? listUnitCodes(bureau) : new Set([bureau.departmentCode, scope]);
  return [...checkStatus(json, scope, record), ...checkRows(record), ...checkCodes(record, shared, unitCodes), ...checkCells(record)];
}
