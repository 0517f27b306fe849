import type { Filled } from "../fill.ts";
import type { TextLine, Word } from "../textLines.ts";
import { edgesOf, type Span, spansOf } from "./columns.ts";
import { headOf } from "./heads.ts";
import { findRegions } from "./regions.ts";
import { anchorsOf, cellsOf, nameColumns, type Placed, rowsOf } from "./rows.ts";
import { middleOf } from "./stacks.ts";

/** A table that no ruling shows: its cells, and the edges of its columns. */
export interface Unruled {
  cells: Filled[];
  lefts: number[];
}

/** Tables that no ruling shows, and the lines that belong to none. */
export function findUnruled(lines: TextLine[], width: number): { tables: Unruled[]; rest: TextLine[] } {
  const tables: Unruled[] = [];
  const taken = new Set<TextLine>();
  for (const { first, last } of findRegions(lines, width)) {
    const own = lines.slice(first, last + 1);
    const table = readUnruled(own.flatMap(({ words }) => words));
    if (!table) continue;
    tables.push(table);
    for (const line of own) taken.add(line);
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

/** Words and columns beyond which no printed page is a table: their arrangements are not tried. */
const MOST_WORDS = 10_000;
const MOST_COLUMNS = 80;

/** The table that words are; null where they have one column. */
function readUnruled(words: Word[]): Unruled | null {
  if (words.length > MOST_WORDS) return null;
  const anchors = anchorsOf(words);
  const { head, body, columns: own } = partHead(words, anchors[0] ?? Number.POSITIVE_INFINITY);
  if (own.length > MOST_COLUMNS || spansOf(head).length > MOST_COLUMNS) return null;
  const { headings, columns, rows } = headOf(head, own);
  if (columns.length < 2) return null;
  const cells = headings.map((one) => filledOf(one, one.row, one.rowSpan));
  for (const [n, row] of rowsOf(cellsOf(body, columns), anchors).entries())
    for (const cell of row) cells.push(filledOf(cell, rows + n, 1));
  return { cells, lefts: edgesOf(columns) };
}

/** Words of the head: those above the middle of the first row, as far as they are no part of its names, and no rows of names. */
function partHead(words: Word[], first: number): { head: Word[]; body: Word[]; columns: Span[] } {
  const sure = words.filter(({ bottom }) => bottom > first);
  const columns = spansOf(sure);
  if (columns.length === 0) return { head: words, body: [], columns };
  const names = nameColumns(sure, columns);
  const above: Placed[] = [];
  const body = new Set(sure);
  const take = ({ stack }: Placed) => {
    for (const line of stack.lines) for (const word of line.words) body.add(word);
  };
  for (const cell of cellsOf(words, columns)) {
    if (cell.stack.bottom > first) take(cell);
    else above.push(cell);
  }
  const isNamed = ({ from, to }: Placed) => from === to && names.has(from);
  const bottom = Math.max(...above.filter((cell) => !isNamed(cell)).map(({ stack }) => stack.bottom));
  for (const cell of above) if (middleOf(cell.stack) > bottom) take(cell);
  return { head: words.filter((word) => !body.has(word)), body: [...body], columns };
}

function filledOf({ stack, from, to }: Placed, row: number, rowSpan: number): Filled {
  return { row, column: from, rowSpan, columnSpan: to - from + 1, lines: stack.lines };
}
