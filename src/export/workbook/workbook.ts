import type { Archive } from "../../archive/archive.ts";
import { listExtendedLists } from "../../archive/scope/amounts.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { hasFile } from "../../schema/disclosure.ts";
import { assetsFile, factsFile, procurementFile, unitsFile } from "../../schema/openData/lists.ts";
import { indicatorsFile, projectsFile } from "../../schema/openData/projects.ts";
import { ui } from "../../text/ui.ts";
import { exportScopeFile } from "../tidy/files.ts";
import type { Sheet } from "./cells.ts";
import { makeListSheet } from "./listSheet.ts";
import { nameSheets } from "./sheetNames.ts";
import { makeSourceSheet, type Origin } from "./sourceSheet.ts";
import { makeTableSheet } from "./tableSheet.ts";

const LISTS = [projectsFile, indicatorsFile, procurementFile, assetsFile, unitsFile, factsFile];

/**
 * The sheets of a scope's workbook: where it is from, each published table in printed order, and each list that has lines (as printed, where our
 * columns lack some of its amounts).
 */
export function makeSheets(archive: Archive, scope: ScopeView, origin: Origin): Sheet[] {
  const tables = scope.tables
    .filter((table) => hasFile(table.status))
    .map((table) => ({ name: table.name, ...makeTableSheet(table) }));
  const printed = new Map(listExtendedLists(scope).map((list) => [list.id, list]));
  const lists = LISTS.flatMap((schema) => {
    const file = exportScopeFile(archive, scope, schema.name);
    const list = printed.get(schema.name);
    const sheet = list ? makeTableSheet(list) : makeListSheet(schema, file);
    return file.rows.length > 0 ? [{ name: schema.title, ...sheet }] : [];
  });
  const sheets = [
    { name: ui.workbook.sources, ...makeSourceSheet(archive.readLedger(scope), origin) },
    ...tables,
    ...lists,
  ];
  const names = nameSheets(sheets.map((sheet) => sheet.name));
  return sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? "" }));
}
