import type { Archive } from "../../archive/archive.ts";
import { scopePath } from "../../archive/paths/paths.ts";
import { listExtendedLists, nameYear } from "../../archive/scope/amounts.ts";
import { getListEntry } from "../../archive/scope/lists.ts";
import {
  listScopes,
  listWideFiles,
  type PartView,
  type ScopeView,
  type TableView,
} from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { scopeTitle } from "../../archive/words/names.ts";
import type { Term } from "../../reconciliation/relation.ts";
import { LISTS_WITH_STATUS } from "../../schema/disclosure.ts";
import { blockOf, isMoney } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import { SCOPE_KEY } from "../../schema/openData/columns.ts";
import { CONTRACT_VERSION } from "../../schema/openData/contractVersions.ts";
import { SCOPE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import {
  type DisclosureIndex,
  PUBLISHED_LISTS,
  type PublishedDisclosure,
} from "../../schema/publishedDisclosure.ts";
import type { FigurePhase } from "../../schema/vocabulary.ts";
import { ui } from "../../text/ui.ts";
import type { TidyFile } from "../csv/csv.ts";
import { exportBureaus, exportDisclosures } from "../tidy/dimensions.ts";
import { exportScopeFile } from "../tidy/files.ts";
import { exportMoneyUnits } from "../tidy/registries.ts";

/** Names of a scope's files beside its CSV files. */
export const SCOPE_JSON = "disclosure.json";
export const WORKBOOK = "workbook.xlsx";

/** One scope of a disclosure, whole: its tables as printed, and its lists as in the tidy files; those that print more than these hold as printed, too. */
export function exportDisclosureJson(archive: Archive, scope: ScopeView): PublishedDisclosure {
  const lists = PUBLISHED_LISTS.map(({ name }) => [
    name,
    makeRecords(exportScopeFile(archive, scope, name), SCOPE_KEY),
  ]);
  return {
    contract: CONTRACT_VERSION,
    scope: scope.id,
    scope_name: scope.name,
    bureau: makeRecords(exportBureaus([scope.entry], archive.shared))[0],
    disclosure: makeRecords(exportDisclosures([scope.entry]))[0],
    tables: [...scope.tables, ...listExtendedLists(scope)].map((table) => describeTable(scope, table)),
    lists: LISTS_WITH_STATUS.map((list) => {
      const { status, reason = "", notes } = getListEntry(scope.entry, scope.id, list);
      return { list, status, reason, notes };
    }),
    ...Object.fromEntries(lists),
    reconciliation: describeRelations(archive, scope),
    money_units: makeRecords(exportMoneyUnits(archive.shared)),
  };
}

/** The relations of a scope, each with the cells that it compares; what these hold stands with the tables and lists. */
function describeRelations(archive: Archive, scope: ScopeView): PublishedDisclosure["reconciliation"] {
  const sides = new Map(
    archive.readLedger(scope).relations.map(({ id, left, right }) => [id, { left, right }]),
  );
  return makeRecords(exportScopeFile(archive, scope, "reconciliation"), SCOPE_KEY).map((relation) => {
    const { left, right } = sides.get(relation["relation_id"] ?? "") ?? { left: [], right: [] };
    return { ...relation, left_cells: left.map(nameTerm), right_cells: right.map(nameTerm) };
  }) as PublishedDisclosure["reconciliation"];
}

const nameTerm = ({ cell, minus }: Term): string => `${minus ? "-" : ""}${cell.key}`;

/** The lines of a tidy file as objects, without some of its columns. */
function makeRecords({ columns, rows }: TidyFile, without: readonly string[] = []): Record<string, string>[] {
  return rows.map((cells) =>
    Object.fromEntries(
      columns.flatMap((column, index) => (without.includes(column) ? [] : [[column, cells[index] ?? ""]])),
    ),
  );
}

function describeTable(scope: ScopeView, table: TableView): PublishedDisclosure["tables"][number] {
  const { id, title, order, status, reason, notes, unit, parts } = table;
  return {
    table_id: id,
    table_title: title,
    order,
    status,
    reason,
    notes: [...notes],
    unit,
    parts: parts.map((part) => describePart(scope, table, part)),
  };
}

function describePart(
  scope: ScopeView,
  table: TableView,
  { part, rows }: PartView,
): PublishedDisclosure["tables"][number]["parts"][number] {
  return {
    side: part.side,
    block: blockOf(part) === part.side ? "" : blockOf(part),
    columns: part.columns.map((column) => ({
      column_id: column.id,
      heading: column.heading,
      role: column.role,
      unit: isMoney(column) ? (column.unit ?? table.unit) : "",
      ...describeOtherYear(scope, column),
    })),
    rows: rows.map((row) => ({
      row_id: row.id,
      row_number: row.number,
      row_type: row.type,
      parent_row_id: row.parentId ?? "",
      code_kind: row.codeKind,
      cells: Object.fromEntries(part.columns.map((column) => [column.id, row.cells[column.id] ?? ""])),
      ...describeOtherYear(scope, row),
    })),
  };
}

/** Year and phase of a column or row whose figures are not the disclosure's own. */
function describeOtherYear(
  { entry }: ScopeView,
  { figureOf }: Pick<Column, "figureOf">,
): Partial<Record<"fiscal_year", string> & Record<"phase", FigurePhase>> {
  return figureOf ? nameYear(entry, figureOf) : {};
}

/** Every scope of every disclosure with the addresses of its page and files, relative to the folder `data/` of the site. */
export function exportDisclosureIndex(disclosures: readonly DisclosureEntry[]): DisclosureIndex {
  return {
    contract: CONTRACT_VERSION,
    disclosures: disclosures.flatMap((entry) =>
      listScopes(entry).map((scope) => describeScopeFiles(entry, scope)),
    ),
  };
}

function describeScopeFiles(entry: DisclosureEntry, scope: string): DisclosureIndex["disclosures"][number] {
  const page = `../${scopePath(entry, scope)}`;
  const names = [...SCOPE_FILE_SCHEMAS.map(({ name }) => name), ...listWideFiles(entry, scope)];
  return {
    bureau_id: entry.id,
    fiscal_year: entry.fiscalYear,
    phase: entry.disclosure.phase,
    scope,
    title: scopeTitle(ui, { entry, id: scope }),
    page,
    json: `${page}data/${SCOPE_JSON}`,
    workbook: `${page}data/${WORKBOOK}`,
    csv: Object.fromEntries(names.map((name) => [name, `${page}data/${name}.csv`])),
  };
}
