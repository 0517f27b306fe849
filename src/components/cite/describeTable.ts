import { tablePath } from "../../archive/paths/paths.ts";
import type { PartView, ScopeView, TableView } from "../../archive/scope/tables.ts";
import { partTitle, scopeTitle } from "../../archive/words/names.ts";
import { findSources } from "../../read/sources.ts";
import { isMeasure, isPrinted } from "../../schema/format/columns.ts";
import type { Ui } from "../../text/ui.ts";
import type { CitedColumn, CitedTable } from "./citeAmount.ts";

/** A part of a table as it is cited. `toAddress` makes a path below the base absolute. */
export function describeTable(
  ui: Ui,
  scope: ScopeView,
  table: TableView,
  { part }: PartView,
  toAddress: (path: string) => string,
): CitedTable {
  const { entry, id } = scope;
  const sources = findSources(entry.shared, entry.disclosure);
  const source = sources.find(({ source_id: own }) => own === table.source) ?? sources[0];
  const known = [source?.published, source?.date_read].filter((day) => day && day !== "unknown");
  const columns = part.columns.filter(isPrinted);
  return {
    author: source && source.publisher !== "unknown" ? source.publisher : entry.bureau.name,
    title: `${scopeTitle(ui, scope)}${ui.marks.colon}${partTitle(ui, table.title, table, part)}`,
    year: entry.fiscalYear,
    date: known[0] ?? "",
    site: ui.site,
    address: toAddress(tablePath(entry, id, table.id)),
    id: [entry.id, entry.folder, id, table.id].join("/"),
    columns: columns.flatMap((column, place): CitedColumn[] =>
      isMeasure(column) ? [[place, column.id, column.heading.join("／"), column.unit ?? table.unit]] : [],
    ),
    unitPlace: columns.findIndex(({ role }) => role === "unit"),
  };
}
