import type { PrintedTable } from "../find/join.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { Imported } from "../import.ts";
import type { Proof } from "../prove.ts";
import type { Sheet } from "../sheets/sheet.ts";
import type { KnownCell } from "../write/cells.ts";

/** What was read of a printed table. */
export interface ReadTable {
  scope: string;
  id: string;
  rows: number;
  figures: KnownCell[];
  relations: ReturnType<Proof["relations"]["get"]>;
}

/** The printed tables that went into the disclosure. Sheets may stand in several tables: what relates them is told with the first. */
export function listReadTables({
  draft,
  cells,
  proof,
}: Pick<Imported, "draft" | "cells" | "proof">): ReadonlyMap<PrintedTable, ReadTable> {
  const tables = [...draft.placed].map(([{ scope, tableId: id, blocks }, from]) => {
    // An amount that may stand in several columns is one figure, though each of them is open.
    const figures = cells.filter(
      ({ scope: own, tableId, cell }) => own === scope && tableId === id && cell.printed !== "",
    );
    return [
      from,
      {
        scope,
        id,
        rows: blocks.reduce((sum, { rows }) => sum + rows.length, 0),
        figures,
        relations: proof.relations.get(`${scope}/${id}`),
      },
    ] as const;
  });
  const { sheets } = draft.sheets;
  const withSheets = [
    ...new Set(sheets.flatMap((sheet) => [sheet.table, ...sheet.indicators.map(({ table }) => table)])),
  ];
  const projects = withSheets.map(
    (table, n) =>
      [
        table,
        readSheetTable(
          table,
          sheets,
          cells,
          n === 0 ? proof.relations.get(`${DEPARTMENT}/projects`) : undefined,
        ),
      ] as const,
  );
  return new Map([...tables, ...projects]);
}

/** What was read of a table of sheets: those that begin in it, and its indicators. */
function readSheetTable(
  table: PrintedTable,
  sheets: readonly Sheet[],
  cells: readonly KnownCell[],
  relations: ReadTable["relations"],
): ReadTable {
  const own = sheets.filter((sheet) => sheet.table === table);
  const funds = new Set(own.flatMap((sheet) => [...sheet.funds.values()].map(({ cell }) => cell)));
  const indicators = sheets
    .flatMap((sheet) => sheet.indicators)
    .filter((indicator) => indicator.table === table);
  return {
    scope: DEPARTMENT,
    id: "projects",
    rows: own.length + indicators.length,
    figures: cells.filter(({ cell }) => funds.has(cell)),
    relations,
  };
}
