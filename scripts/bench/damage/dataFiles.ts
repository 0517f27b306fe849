import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { listFiles } from "../../../src/read/files/files.ts";
import type { Change, Damage } from "./damage.ts";

/** A CSV file as its cells; the first row is the header. No cell has a line break. */
export type Rows = readonly (readonly string[])[];

/** The files of a sound data folder, read once. */
export interface DataFiles {
  readonly files: readonly string[];
  text(file: string): string;
  rows(file: string): Rows;
}

export const bureauOf = (file: string): string | undefined =>
  file.startsWith("bureaus/") ? file.split("/")[1] : undefined;

export function readDataFiles(root: string): DataFiles {
  const files = listFiles(root, "").filter(
    (file) => /\.(csv|json|md)$/.test(file) && !file.startsWith("schemas/") && file !== "LICENSE.md",
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const tables = new Map<string, Rows>();
  const text = (file: string): string => texts.get(file) ?? "";
  const rows = (file: string): Rows => {
    const known = tables.get(file) ?? parseRows(text(file));
    tables.set(file, known);
    return known;
  };
  return { files, text, rows };
}

const parseRows = (text: string): Rows =>
  Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" }).data;

export const writeRows = (rows: Rows): Change => ({
  text: `${Papa.unparse(rows as string[][], { newline: "\n" })}\n`,
});

/** A cell by its row and column in the file, from 0. */
export interface Cell {
  readonly file: string;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly value: string;
}

export function listCells(
  data: DataFiles,
  files: readonly string[],
  accepts: (cell: Cell) => boolean,
): Cell[] {
  return files.flatMap((file) => {
    const [header = [], ...rows] = data.rows(file);
    return rows.flatMap((cells, index) =>
      cells
        .map((value, column) => ({ file, row: index + 1, column, field: header[column] ?? "", value }))
        .filter(accepts),
    );
  });
}

/** A cell with another value. */
export function changeCell(
  data: DataFiles,
  { file, row, column, field, value }: Cell,
  changed: string,
): Damage {
  const rows = data.rows(file).map((cells, index) => (index === row ? cells.with(column, changed) : cells));
  const before = Papa.unparse([(rows[row] ?? []).slice(0, column)] as string[][]);
  const start = column === 0 ? 1 : before.length + 2;
  return {
    file,
    change: writeRows(rows),
    what: `${file}:${row + 1} ${field}: ${JSON.stringify(value)} → ${JSON.stringify(changed)}`,
    span: { lines: [row + 1, row + 1], columns: [start, start + changed.length + 2] },
  };
}
