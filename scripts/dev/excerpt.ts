import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { findColumn } from "../../src/read/csv/csv.ts";
import type { Place } from "../../src/schema/issue.ts";

/** Lines of a file that are shown before and after the one that a message is about. */
const AROUND = 3;
/** Characters of a cell that are shown, or of a line without cells. */
const LONGEST = 300;
/** Characters of a line that are looked at. */
const LONGEST_LINE = 90_000;

/** Lines of a data file around a place: of a table with its columns and cells, of another file as they stand. */
export interface Excerpt {
  /** The first line of a table. */
  readonly head: readonly string[] | undefined;
  readonly lines: readonly Line[];
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  /** Whether the message is about this line. */
  readonly isMeant: boolean;
  /** The cell that the message is about, by its index. */
  readonly meant: number | undefined;
}

/** What stands around a place of a data folder; nothing where the place is no line of a file of text. */
export function readExcerpt(root: string, place: Place): Excerpt | undefined {
  const { file, line: at, column } = place;
  const text = at === undefined ? undefined : readText(join(root, file));
  if (at === undefined || text === undefined) return undefined;
  const isTable = file.endsWith(".csv");
  const lines = text.split("\n").map((line) => line.slice(0, LONGEST_LINE));
  const split = (line: string): string[] =>
    (isTable ? (Papa.parse<string[]>(line, { delimiter: "," }).data[0] ?? [""]) : [line]).map((cell) =>
      cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell,
    );
  const first = Math.max(isTable ? 2 : 1, at - AROUND);
  const shown = lines.slice(first - 1, at + AROUND).map((line, index): Line => {
    const cells = split(line);
    const isMeant = first + index === at;
    const meant = isMeant && isTable ? cells.findIndex((_, cell) => findColumn(line, cell) === column) : -1;
    return { number: first + index, cells, isMeant, meant: meant < 0 ? undefined : meant };
  });
  return { head: isTable ? split(lines[0] ?? "") : undefined, lines: shown };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
