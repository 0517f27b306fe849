import { type Imported, type ImportOptions, importDisclosure } from "../../import/import.ts";
import { ImportProblem } from "../../import/problem.ts";
import { reportOf } from "../../import/report/report.ts";
import type { Box, Cell } from "../../import/source/source.ts";
import { dataFile } from "../../import/write/cells.ts";
import type { CellPlace } from "../disclosure.ts";
import type { HeldDocument } from "./documents.ts";

/** A number on a page with a table that import put into no cell. */
export interface UnplacedNumber {
  readonly source: string;
  readonly page: number;
  readonly text: string;
  readonly box: Box | undefined;
}

/** What import reads in the documents at hand, beyond what the data files keep of it. */
export interface Rereading {
  readonly unplaced: readonly UnplacedNumber[];
  /** The cell of the disclosure that each cell of a page went into. */
  readonly places: ReadonlyMap<Cell, CellPlace>;
}

const NOTHING: Rereading = { unplaced: [], places: new Map() };

/**
 * Reads the documents at hand once more; nothing is written. Where import reads them no longer, as when their format has been corrected beyond
 * what it knows, the page shows the documents without that.
 */
export function rereadDocuments(
  documents: ReadonlyMap<string, HeldDocument>,
  options: Pick<ImportOptions, "dataRoot" | "today">,
): Rereading {
  const held = [...documents].flatMap(([id, { file }]) => (file ? [{ id, file }] : []));
  const files = held.map(({ file }) => file);
  if (files.length === 0) return NOTHING;
  let imported: Imported;
  try {
    imported = importDisclosure(files, { ...options, shipped: options.dataRoot, replace: true });
  } catch (error) {
    if (error instanceof ImportProblem) return NOTHING;
    throw error;
  }
  const ids = new Map(held.map(({ id, file }) => [file.path, id]));
  return {
    unplaced: reportOf(imported, 0, 0).unplaced.map(({ file, page, text, box }) => ({
      source: ids.get(file) ?? "",
      page,
      text,
      box: box ?? undefined,
    })),
    places: new Map(
      imported.cells.flatMap(({ scope, tableId, rowId: row, field, cell: { from } }) =>
        from ? [[from, { scope, file: dataFile(tableId), row, field }] as const] : [],
      ),
    ),
  };
}
