import { writeCsv } from "../read/canonical.ts";
import { listColumns } from "../read/csv/rows.ts";
import { scopeFolder } from "../read/disclosures.ts";
import type { Format } from "../read/formats/format.ts";
import { printTable } from "../read/formats/printTable.ts";
import { LISTS_WITH_STATUS } from "../schema/disclosure.ts";
import { type FolderName, nameFolder } from "../schema/disclosureFolder.ts";
import { blockOf } from "../schema/format/columns.ts";
import type { FormatTable } from "../schema/format.ts";

/** A disclosure that is begun. */
export interface Beginning {
  readonly bureau: string;
  readonly name: FolderName;
  readonly format: Format;
}

/** The tables of a scope, with the rows that the format fixes and blank amounts, and what `disclosure.json` says of them. */
export function startScope(
  { bureau, name, format }: Beginning,
  scope: string,
): { files: [string, string][]; entry: object } {
  const folder = scopeFolder(bureau, nameFolder(name), scope);
  const tables = format.tables.map((table) => printTable(table, Number(name.fiscalYear), name.phase));
  return {
    files: tables.map((table) => [`${folder}/tables/${table.id}.csv`, writeCsv(listFixedRows(table))]),
    entry: {
      tables: Object.fromEntries(tables.map(({ id }) => [id, { status: "filled" }])),
      lists: Object.fromEntries(LISTS_WITH_STATUS.map((list) => [list, { status: "not-entered" }])),
    },
  };
}

/** The header of a table's data file, and a row with its label and number for each line that every disclosure prints. */
export function listFixedRows(table: FormatTable): string[][] {
  const columns = listColumns(table);
  const rows = table.parts.flatMap((part) => {
    const [number] = part.columns.filter(({ role }) => role === "row-number");
    return part.lines
      .filter(({ required }) => required)
      .map(({ label, labelColumn }, index) => ({
        side: blockOf(part),
        ...(number && { [number.id]: String(index + 1) }),
        [labelColumn]: label,
      }));
  });
  return [columns, ...rows.map((row: Record<string, string>) => columns.map((column) => row[column] ?? ""))];
}
