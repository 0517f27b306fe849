import { printAmountId } from "../../address.ts";
import { type Amount, listAddedAmounts, listAmounts } from "../../archive/scope/amounts.ts";
import { findProject } from "../../archive/scope/lists.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { amountsFile } from "../../schema/openData/amounts.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** The amounts of a scope: those of the statutory tables, then those of lists that no tidy file has a column for. */
export function listTabled(scope: ScopeView): Amount[] {
  return [
    ...scope.tables.flatMap((table) => listAmounts(scope, table)),
    ...scope.listTables.flatMap((list) => listAddedAmounts(scope, list)),
  ];
}

/** `amounts.csv`: each printed amount of the statutory tables, and what else formats print in lists, once. */
export function exportAmounts(scopes: Iterable<ScopeView>): TidyFile {
  return makeTidyFile(
    amountsFile,
    [...scopes].flatMap((scope) => listTabled(scope).map((amount) => describeAmount(scope, amount))),
  );
}

/** The columns of `amounts.csv` for an amount of a scope. */
export function describeAmount(
  scope: ScopeView,
  { table, row, part, column, amount, unit, yuan, provenance, fiscalYear, phase, conceptId, place }: Amount,
): Readonly<Record<(typeof amountsFile)["columns"][number]["name"], string>> {
  return {
    ...scopeKey(scope),
    fiscal_year: fiscalYear,
    table_id: table.id,
    table_title: table.title,
    row_number: row.number,
    row_id: row.id,
    row_type: row.type,
    side: row.side,
    code: row.code,
    label: row.label,
    measure_id: column.id,
    measure_label: column.heading.join("/"),
    amount,
    unit,
    phase,
    measure_role: column.role,
    parent_row_id: row.parentId ?? "",
    code_kind: row.codeKind,
    paired_code: row.pairedCode,
    paired_label: row.pairedLabel,
    paired_code_kind: row.pairedCode ? row.pairedCodeKind : "",
    unit_code: row.unitCode,
    unit_name: row.unitName,
    category: row.category,
    project_id: findProject(scope.lists.projects, part, row)?.id ?? "",
    provenance,
    amount_yuan: yuan,
    concept_id: conceptId,
    third_code: row.thirdCode,
    third_label: row.thirdLabel,
    third_code_kind: row.thirdCode ? row.thirdCodeKind : "",
    block: row.block === row.side ? "" : row.block,
    disclosure_year: scope.entry.fiscalYear,
    disclosure_phase: scope.entry.disclosure.phase,
    source_id: place?.sourceId ?? table.source,
    page: place?.page ?? "",
    way: place?.way ?? "",
    amount_id: printAmountId({
      bureau: scope.entry.id,
      folder: scope.entry.folder,
      scope: scope.id,
      table: table.id,
      row: row.id,
      field: column.id,
    }),
  };
}
