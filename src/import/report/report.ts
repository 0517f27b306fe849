import type { ImportReport } from "../../schema/importReport.ts";
import { STATUSES } from "../../schema/vocabulary.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { Imported } from "../import.ts";
import type { PlacedTable } from "../place/placed.ts";
import { listScopes } from "../write/files.ts";
import { countNumbers } from "./numbers.ts";
import { usedCells } from "./used.ts";

/** What an import read, proved and left: see `importReportSchema`. */
export function reportOf({ draft, proof, cells, proposed }: Imported, seconds: number, peakMb: number): ImportReport {
  const { files, printed, placed } = draft;
  const byPrinted = new Map([...placed].map(([table, from]) => [from, table]));
  const used = new Set([...placed].flatMap(([table, from]) => usedCells(from, table)));
  const lines = new Set([...placed.values()].flatMap(({ captionLines }) => captionLines));
  const numbers = countNumbers(files, printed, used, lines);
  const nameOf = (file: number) => files[file]?.path ?? "";
  const none = Object.fromEntries(STATUSES.map((status) => [status, 0])) as ImportReport["tables"][number]["relations"];
  const count = (table: PlacedTable | undefined, way?: string) =>
    table ? cells.filter((cell) => cell.scope === table.scope && cell.tableId === table.tableId && (way === undefined || cell.way === way)).length : 0;
  return {
    files: files.map(({ path, kind, pages, bytes, sha256 }) => ({ path, kind, pages: pages.length, bytes, sha256 })),
    disclosure: {
      bureau_id: draft.bureau.id,
      bureau_name: draft.bureau.name,
      place: draft.bureau.region.path,
      place_from: draft.bureau.placeFrom,
      fiscal_year: draft.year,
      phase: draft.phase,
      scopes: listScopes(draft),
    },
    format: { id: draft.format.id, proposed },
    tables: printed.map((table) => {
      const own = byPrinted.get(table);
      return {
        scope: own?.scope ?? DEPARTMENT,
        table_id: own?.tableId ?? null,
        title: table.title,
        pages: table.pages,
        rows: own ? own.blocks.reduce((sum, { rows }) => sum + rows.length, 0) : table.rows.length,
        amounts: count(own),
        proved: count(own, "proved"),
        certain: count(own, "certain"),
        open: count(own, "open"),
        relations: { ...none, ...(own ? proof.relations.get(`${own.scope}/${own.tableId}`) : {}) },
      };
    }),
    numbers: { read: numbers.read, placed: numbers.placed, unplaced: numbers.unplaced.length },
    unplaced: numbers.unplaced.map(({ file, text, page, box, where }) => ({ file: nameOf(file), text, page, box: box ?? null, where })),
    open: cells
      .filter(({ way }) => way === "open")
      .map(({ scope, tableId, rowId, field, cell }) => ({
        file: `${scope}/tables/${tableId}.csv`,
        row_id: rowId,
        field,
        printed: cell.printed,
        candidates: [],
        why: "not-an-amount",
      })),
    seconds,
    peak_mb: peakMb,
  };
}
