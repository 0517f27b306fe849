import { type OpenCell, openCellSchema, type PlaceLine, placeSchema } from "../schema/csvFiles.ts";
import { fileExists } from "./files/files.ts";
import { type CsvReading, readCsvFile } from "./shape.ts";

export const placesFile = (folder: string, tableId: string): string => `${folder}/places/${tableId}.csv`;
export const openFile = (folder: string): string => `${folder}/open.csv`;

const NOTHING = { value: [], issues: [], complete: true };

/** Where the rows and amounts of a table or list stand in a document; nothing where nobody noted it. */
export function readPlaces(root: string, folder: string, tableId: string): CsvReading<PlaceLine> {
  const file = placesFile(folder, tableId);
  return fileExists(root, file) ? readCsvFile(root, file, placeSchema, ["row_id", "field"]) : NOTHING;
}

/** The cells of a scope that stay open; none where it has no such file. */
export function readOpenCells(root: string, folder: string): CsvReading<OpenCell> {
  const file = openFile(folder);
  return fileExists(root, file)
    ? readCsvFile(root, file, openCellSchema, ["file", "row_id", "field"])
    : NOTHING;
}
