import {
  listUnitCodes,
  readListTable,
  readRestored,
  readTable,
  type TableRecord,
} from "../read/disclosures.ts";
import type { Format } from "../read/formats/format.ts";
import { readOpenCells } from "../read/places.ts";
import { FACTS_FILE } from "../read/shared.ts";
import type { ListEntry } from "../schema/disclosure.ts";
import type { FormatTable } from "../schema/format.ts";
import type { Issue } from "../schema/issue.ts";
import { findOwn } from "../schema/own.ts";
import type { FiguresContext, ReadScope } from "./checkFigures.ts";
import { checkStatus, checkTableList } from "./checks/disclosure/disclosure.ts";
import { checkLists } from "./checks/disclosure/lists.ts";
import { checkCells } from "./checks/tables/cells.ts";
import { checkChildless } from "./checks/tables/childless.ts";
import { checkCodes } from "./checks/tables/codes.ts";
import { checkCopied } from "./checks/tables/copied.ts";
import type { CheckedTable } from "./checks/tables/findCell.ts";
import { checkIllegible, checkRestored } from "./checks/tables/restored.ts";
import { checkRows } from "./checks/tables/rows.ts";
import { checkIndicators, checkSheets, listSheets } from "./checks/tables/sheets.ts";
import { checkWayIn } from "./checks/tables/wayIn.ts";
import { dropConsequences } from "./consequences.ts";
import { validateWords } from "./validateWords.ts";

/** A disclosure with what it refers to. */
export interface DisclosureContext extends FiguresContext {
  /** Files of formats and rules with errors: nothing is checked against them. */
  readonly brokenFormats: ReadonlySet<string>;
}

/** What a scope holds, and the issues of it. */
export interface ValidatedScope extends ReadScope {
  readonly issues: readonly Issue[];
}

/** Everything that is wrong or odd in one scope, with what it holds; `unchecked` are the files of which not all was read. */
export function validateScope(context: DisclosureContext, scope: string, format: Format): ValidatedScope {
  const { root, json, disclosure, shared } = context;
  const folder = `${context.folder}/${scope}`;
  const { tables: entries = {}, lists: listEntries = {} } = findOwn(disclosure.scopes, scope) ?? {};
  const isReadable = ({ id }: FormatTable): boolean =>
    !format.tableSources.get(id)?.files.some((file) => context.brokenFormats.has(file));
  const restored = readRestored(root, folder);
  const open = readOpenCells(root, folder);
  const check = (
    record: TableRecord & { issues: readonly Issue[] },
    status: readonly Issue[],
  ): CheckedTable => {
    const found = [
      ...record.issues,
      ...status,
      ...checkTable(context, scope, record),
      ...checkIllegible(record, restored, open, folder),
    ];
    return { ...record, issues: dropConsequences(found) };
  };
  const tables = format.tables.filter(isReadable).flatMap((table): CheckedTable[] => {
    const entry = findOwn(entries, table.id);
    if (!entry) return [];
    const record = readTable(root, folder, context.bureau, disclosure, format, table, entry);
    return [check(record, checkStatus(json, scope, record))];
  });
  const ofLists = format.lists.filter(isReadable).map((table) => {
    const entry = findOwn<ListEntry>(listEntries, table.id);
    return readListTable(root, folder, context.bureau, disclosure, format, table, entry);
  });
  const projects = ofLists.find((record) => record.format.id === "projects");
  const sheets = listSheets(projects, projects === undefined || isWhole(projects));
  const listTables = ofLists.map((record) =>
    check(record, [...checkSheets(record, restored.value ?? []), ...checkIndicators(record, sheets)]),
  );
  const whole = new Set(
    [...tables.filter(({ complete }) => complete), ...listTables.filter(isWhole)].map(({ file }) => file),
  );
  const kinds = shared.unread.has(FACTS_FILE) ? undefined : shared.facts;
  const {
    facts,
    explanation,
    issues: ofWords,
  } = validateWords({ root, folder, format, kinds, sheets, tables, lists: listTables });
  const all = [...tables, ...listTables];
  return {
    id: scope,
    tables,
    listTables,
    records: {
      scope,
      tables,
      lists: listTables,
      facts: facts.records,
      restored: restored.value ?? [],
      open: open.value ?? [],
    },
    facts,
    issues: [
      ...ofWords,
      ...checkLists({ root, folder, scope, json, disclosure, lists: listTables, explanation }),
      ...checkTableList(json, scope, entries, format),
      ...all.flatMap((table) => table.issues),
      ...restored.issues,
      ...checkRestored(restored, folder, format, all),
      ...checkWayIn({
        root,
        folder,
        scope,
        disclosure,
        format,
        sources: shared.sources,
        tables: all,
        facts,
        open,
      }),
    ],
    unchecked: [
      ...format.tableIds.map((id) => `${folder}/tables/${id}.csv`),
      ...format.lists.map(({ id }) => `${folder}/${id}.csv`),
    ].filter((file) => !whole.has(file)),
  };
}

/** Whether all of a list was read; nothing of one without a file. */
const isWhole = ({ complete, csv, issues }: CheckedTable): boolean =>
  complete || (!csv && issues.length === 0);

function checkTable(context: DisclosureContext, scope: string, record: TableRecord): Issue[] {
  const { bureau, name, shared } = context;
  // A unit's own table prints no other unit.
  const unitCodes =
    scope === "department"
      ? listUnitCodes(bureau)
      : new Set([bureau.departmentCode, scope].filter((code) => code !== undefined));
  return [
    ...checkRows(record),
    ...checkCopied(record),
    ...checkCodes(record, shared, name.fiscalYear, unitCodes),
    ...checkChildless(record),
    ...checkCells(record, shared),
  ];
}
