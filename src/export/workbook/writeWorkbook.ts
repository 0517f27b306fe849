import { unzipSync } from "fflate";
import writeExcelFile, { type Row } from "write-excel-file/node";
import { LICENCE } from "../descriptors/dataset.ts";
import { zipFiles } from "../pack/zip.ts";
import type { Sheet } from "./cells.ts";
import { describePrinting } from "./printing.ts";

/** Widths in characters, about. */
const NARROWEST = 8;
const WIDEST = 44;

/** A workbook (.xlsx) with its title. The library stamps its zip with the time of day; packed again without times, the same sheets make the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map(({ name, rows, frozenRows, frozenColumns }) => ({
      sheet: name,
      data: rows as Row[],
      stickyRowsCount: frozenRows,
      stickyColumnsCount: frozenColumns,
      columns: measureColumns(rows),
      orientation: "landscape" as const,
    })),
    { features: [describePrinting(title, LICENCE.credit)] },
  ).toBuffer();
  return zipFiles(unzipSync(written));
}

/** The width of each column: of its longest cell, within bounds. Rows of one cell run over their neighbours and do not count. */
function measureColumns(rows: readonly Row[]): { width: number }[] {
  const measured = rows.filter((row) => row.length > 1);
  const count = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, index) => ({
    width: Math.min(WIDEST, Math.max(NARROWEST, ...measured.map((row) => widthOf(row[index])))),
  }));
}

/** Han characters are twice as wide as digits. */
function widthOf(cell: Row[number]): number {
  if (cell === null || typeof cell !== "object" || !("value" in cell) || (cell.columnSpan ?? 1) > 1) return 0;
  const text = String(cell.value);
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0) + 2;
}
