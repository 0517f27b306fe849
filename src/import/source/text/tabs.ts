import { makeGrid } from "../grid.ts";
import { holdTo } from "../limits.ts";
import { partGrid } from "../partGrid.ts";
import { readShown } from "../shownText.ts";
import type { Block } from "../source.ts";
import { placeRows } from "./heads.ts";

/** A table in lines of text, from one line to before another. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** How a program that turns documents into text writes tables. */
interface Form {
  /** Whether a line is part of a table; a blank one may stand within it. */
  isLine(line: string): boolean;
  /** The texts of its cells, row by row. */
  cut(lines: readonly string[]): string[][];
}

const FORMS: readonly Form[] = [
  // A line for each cell, begun by a tab; a line without one ends the row.
  { isLine: (line) => line === "" || line.lastIndexOf("\t") === 0, cut: cutAtBlanks },
  // A line for each row, tabs between its cells.
  {
    isLine: (line) => line.trim().includes("\t") || line.indexOf("\t") !== line.lastIndexOf("\t"),
    cut: (lines) => lines.map((line) => line.split("\t")),
  },
];

/** Rows with several texts that make a table. */
const LEAST_ROWS = 2;

/** The tables in lines of a page whose cells are parted by tabs, in order. */
export function findTables(lines: readonly string[], page: number): TextTable[] {
  const tables: TextTable[] = [];
  for (const form of FORMS) {
    for (let from = 0; from < lines.length; ) {
      let end = from;
      while (end < lines.length && form.isLine(lines[end] ?? "")) end += 1;
      const blocks = readRun(lines.slice(from, end), form, page);
      if (blocks && !tables.some((table) => table.from < end && table.to > from))
        tables.push({ from, to: end, blocks });
      from = end + 1;
    }
  }
  return tables.sort((one, other) => one.from - other.from);
}

/** A run of lines of one form as a table; nothing where it makes none. */
function readRun(lines: readonly string[], { cut }: Form, page: number): Block[] | undefined {
  const rows = cut(lines);
  if (rows.filter((row) => row.filter((text) => text.trim() !== "").length > 1).length < LEAST_ROWS)
    return undefined;
  holdTo(
    "cells",
    rows.reduce((sum, { length }) => sum + length, 0),
  );
  const places = placeRows(rows);
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((raw, at) => (places[row]?.[at] ? [{ ...places[row][at], ...readShown(raw) }] : [])),
  );
  return partGrid(makeGrid(page, cells));
}

function cutAtBlanks(lines: readonly string[]): string[][] {
  const rows: string[][] = [[]];
  for (const line of lines) {
    if (line === "") rows.push([]);
    else rows.at(-1)?.push(line.slice(1));
  }
  return rows.filter(({ length }) => length > 0);
}
