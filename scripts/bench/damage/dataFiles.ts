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
  /** Folders of what no person has looked at, which are left out: bureaus, and formats that only such ones use. */
  readonly unreviewed: readonly string[];
  text(file: string): string;
  rows(file: string): Rows;
}

export const bureauOf = (file: string): string | undefined =>
  file.startsWith("bureaus/") ? file.split("/")[1] : undefined;

export function readDataFiles(root: string): DataFiles {
  const all = listFiles(root, "").filter(
    (file) => /\.(csv|json|md)$/.test(file) && !file.startsWith("schemas/") && file !== "LICENSE.md",
  );
  const texts = new Map(all.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const unreviewed = listUnreviewed(texts);
  const files = all.filter((file) => !unreviewed.some((folder) => file.startsWith(folder)));
  const tables = new Map<string, Rows>();
  const text = (file: string): string => texts.get(file) ?? "";
  const rows = (file: string): Rows => {
    const known = tables.get(file) ?? parseRows(text(file));
    tables.set(file, known);
    return known;
  };
  return { files, unreviewed, text, rows };
}

/** The folders of bureaus of which no person has looked at any disclosure, and of formats that no other uses. */
function listUnreviewed(texts: ReadonlyMap<string, string>): string[] {
  const read = (file: string): Record<string, unknown> => JSON.parse(texts.get(file) ?? "{}");
  const disclosures = [...texts.keys()].filter((file) => file.endsWith("/disclosure.json"));
  const reviewed = disclosures.filter((file) => read(file)["review"] === undefined);
  const withParents = (format: string): string[] => {
    const { extends: parent } = read(`formats/${format}/format.json`);
    return [format, ...(typeof parent === "string" ? withParents(parent) : [])];
  };
  const used = new Set(reviewed.flatMap((file) => withParents(String(read(file)["format"]))));
  const formats = [...texts.keys()].flatMap(
    (file) => /^formats\/([^/]+)\/format\.json$/.exec(file)?.[1] ?? [],
  );
  const bureaus = new Set(reviewed.map(bureauOf));
  const folders = [
    ...disclosures.map(bureauOf).flatMap((bureau) => (bureaus.has(bureau) ? [] : `bureaus/${bureau}`)),
    ...formats.filter((format) => !used.has(format)).map((format) => `formats/${format}`),
  ];
  return [...new Set(folders)].map((folder) => `${folder}/`);
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
