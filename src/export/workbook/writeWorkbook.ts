import { unzipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { LICENCE } from "../descriptors/dataset.ts";
import { zipFiles } from "../pack/zip.ts";
import type { Sheet } from "./cells.ts";
import { layOutSheet } from "./layout.ts";
import { describePrinting } from "./printing.ts";

/** A workbook (.xlsx) with its title. The library stamps its zip with the time of day; packed again without times, the same sheets make the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map((sheet) => {
      const { rows, columns } = layOutSheet(sheet);
      return {
        sheet: sheet.name,
        data: rows,
        stickyRowsCount: sheet.frozenRows,
        stickyColumnsCount: sheet.frozenColumns,
        columns,
        orientation: "landscape" as const,
      };
    }),
    { features: [describePrinting(title, LICENCE.credit)] },
  ).toBuffer();
  return zipFiles(unzipSync(written));
}
