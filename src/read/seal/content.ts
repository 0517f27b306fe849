import type { Place } from "../../schema/issue.ts";
import { readCsv } from "../csv/csv.ts";
import { readText } from "../files/files.ts";
import { type JsonFile, readJson } from "../json/json.ts";
import { SOURCES_FILE } from "../shared.ts";

/** What a data file says, as a table: a CSV file as it is, a JSON file as a row for each value. Its form is left out. */
export interface Content {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where a row stands, from 0; behind the last one, the end of the file. */
  place(row: number, column?: number): Place;
}

/** Files that a seal speaks of: the print's. A summary is in our own words, and its figures are references. */
export const isSealable = (file: string): boolean =>
  /\.(csv|json)$/.test(file) && !file.endsWith("/seal.csv");

/**
 * Reads what files say; undefined where one cannot be read as it should be, or the sources that it names cannot: then that is told, and what it
 * says cannot be.
 */
export function makeContentReader(root: string): (file: string) => Content | undefined {
  const read = (file: string): Content | undefined => {
    const text = readText(root, file).value;
    if (text === undefined) return undefined;
    return file.endsWith(".csv") ? readTable(file, text) : readValues(file, text);
  };
  const sources = read(SOURCES_FILE);
  return (file) => {
    const content = read(file);
    if (!content || !file.endsWith("/disclosure.json")) return content;
    return sources && addSources(content, sources);
  };
}

/** A disclosure with what is said of the documents that it names. */
function addSources(disclosure: Content, sources: Content): Content {
  const named = new Set(disclosure.rows.map(([, value]) => value));
  const added = sources.rows.flatMap((cells, row) =>
    named.has(JSON.stringify(cells[0]))
      ? cells.map((value, column) => ({ cells: [`source.${sources.header[column]}`, value], row, column }))
      : [],
  );
  return {
    header: disclosure.header,
    rows: [...disclosure.rows, ...added.map(({ cells }) => cells)],
    place: (row, column) => {
      const source = added[row - disclosure.rows.length];
      return source ? sources.place(source.row, source.column) : disclosure.place(row, column);
    },
  };
}

function readTable(file: string, text: string): Content | undefined {
  const { value: csv, issues } = readCsv(file, text);
  if (!csv || issues.length > 0) return undefined;
  const { header, rows } = csv;
  const last = rows.at(-1)?.line ?? 1;
  return {
    header,
    rows: rows.map(({ cells }) => cells),
    place: (row, column) => csv.place(rows[row]?.line ?? last, rows[row] ? column : undefined),
  };
}

function readValues(file: string, text: string): Content | undefined {
  const { value: json, issues } = readJson(file, text);
  if (!json || issues.length > 0) return undefined;
  const values = listValues(json.value, []);
  return {
    header: ["path", "value"],
    // Without the places in lists, so that an entry that goes leaves those behind it as they were.
    rows: values.map(({ path, value }) => [
      path.filter((key) => typeof key === "string").join("."),
      JSON.stringify(value),
    ]),
    place: (row) => placeOf(json, (values[row] ?? values.at(-1))?.path ?? []),
  };
}

/** A text stands where its line does: a message about it needs no column. */
function placeOf(json: JsonFile, path: Path): Place {
  const { file, line } = json.place(path);
  return { file, line };
}

type Path = readonly (string | number)[];

/** Texts, numbers and empty lists of a JSON value, in its order. */
function listValues(value: unknown, path: Path): { path: Path; value: unknown }[] {
  const isList = Array.isArray(value);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.length === 0
    ? [{ path, value }]
    : entries.flatMap(([key, below]) => listValues(below, [...path, isList ? Number(key) : key]));
}
