import { isColumnNumbers } from "../columnNumbers.ts";
import type { Filled } from "../fill.ts";
import { lineOf, type TextLine, type Word } from "../textLines.ts";
import { betweenEdges, edgesOf, inColumnsOf, nearestColumn, type Span, spansOf } from "./columns.ts";
import { headOf } from "./heads.ts";
import { findRegions, type RuledHead } from "./regions.ts";
import { anchorsOf, cellsOf, nameColumns, type Placed, rowsIn } from "./rows.ts";
import { middleOf } from "./stacks.ts";

/** Where the columns of a table without rulings stand, the edges between them, and the words of its headings. */
export interface UnruledColumns {
  columns: Span[];
  lefts: number[];
  headings: ReadonlySet<string>;
}

/** A table that no ruling shows, or of which rulings show the headings alone. */
export interface Unruled extends UnruledColumns {
  cells: Filled[];
  head?: RuledHead;
  bottom: number;
}

/**
 * Tables that no ruling shows, and the lines that belong to none. `heads` are the headings between rulings on the page;
 * `before` are the columns of the table with which the page before ends.
 */
export function findUnruled(
  lines: TextLine[],
  width: number,
  heads: RuledHead[],
  before: UnruledColumns | null,
): { tables: Unruled[]; rest: TextLine[] } {
  const tables: Unruled[] = [];
  const taken = new Set<TextLine>();
  for (const { first, last, head, leads, whole } of findRegions(lines, width, heads, before !== null)) {
    const own = lines.slice(first, last + 1);
    const words = own.flatMap((line) => line.words);
    if (words.length > MOST_WORDS) continue;
    const table =
      (head && readBelow(words, head)) ||
      (leads && before && goOn(words, before)) ||
      (whole && readUnruled(words));
    if (!table) continue;
    tables.push({ ...table, bottom: own.at(-1)?.bottom ?? 0 });
    for (const line of own) taken.add(line);
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

/** Words and columns beyond which no printed page is a table: their arrangements are not tried. */
const MOST_WORDS = 10_000;
const MOST_COLUMNS = 80;

type Read = Omit<Unruled, "bottom">;

/** The table of which rulings show the headings alone; null where its words reach beyond them. */
function readBelow(words: Word[], head: RuledHead): Read | null {
  const columns = betweenEdges(head.lefts);
  const [left, right] = [head.lefts[0] ?? 0, head.lefts.at(-1) ?? 0];
  if (words.some((word) => word.left < left || word.right > right)) return null;
  const rows = Math.max(0, ...head.cells.map(({ row, rowSpan }) => row + rowSpan));
  const headings = textsOf(head.cells.flatMap(({ lines }) => lines.flatMap((line) => line.words)));
  const cells = [...head.cells, ...rowCells(words, columns, rows)];
  return { cells, columns, lefts: head.lefts, headings, head };
}

/** The rows of a table that goes on from the page before, perhaps below its headings again; null where they do not stand in its columns. */
function goOn(words: Word[], before: UnruledColumns): Read | null {
  const first = words.findIndex(({ text }) => !before.headings.has(text));
  const body = words.slice(Math.max(0, first));
  const own = spansOf(body);
  const columns = own.length > MOST_COLUMNS ? null : inColumnsOf(before.columns, own);
  if (!columns) return null;
  const head = headOf(words.slice(0, Math.max(0, first)), columns);
  if (head.columns.length !== columns.length) return null;
  const cells = columns.map(
    (_, column): Filled => ({ row: 0, column, rowSpan: 1, columnSpan: 1, lines: [] }),
  );
  cells.push(...head.headings.map((one) => filledOf(one, one.row, one.rowSpan)));
  cells.push(...rowCells(body, columns, head.rows));
  return { cells, columns, lefts: before.lefts, headings: before.headings };
}

const textsOf = (words: Word[]): Set<string> => new Set(words.map(({ text }) => text));

/** The table that words are; null where they have one column. */
function readUnruled(words: Word[]): Read | null {
  const numbers = columnNumbers(words);
  const others = words.filter((word) => !numbers.includes(word));
  const anchors = anchorsOf(others);
  const { head, body, columns: own } = partHead(others, anchors[0] ?? Number.POSITIVE_INFINITY);
  if (own.length > MOST_COLUMNS || spansOf(head).length > MOST_COLUMNS) return null;
  const { headings, columns, rows } = headOf(head, own);
  if (columns.length < 2) return null;
  const cells = headings.map((one) => filledOf(one, one.row, one.rowSpan));
  cells.push(...numbers.map((word) => numberCell(word, columns, rows)));
  cells.push(...rowCells(body, columns, rows + Math.min(1, numbers.length), anchors));
  return { cells, columns, lefts: edgesOf(columns), headings: textsOf(head) };
}

/** The first row, if it numbers the columns (类 款 项 栏次 1 2 3): it tells nothing of where they stand. */
function columnNumbers(words: Word[]): Word[] {
  const [first = 0] = anchorsOf(words);
  const row = words
    .filter(({ top, bottom }) => top < first && bottom > first)
    .sort((a, b) => a.left - b.left);
  return isColumnNumbers(row.map(({ text }) => text)) ? row : [];
}

const numberCell = (word: Word, columns: Span[], row: number): Filled => ({
  row,
  column: nearestColumn(word, columns),
  rowSpan: 1,
  columnSpan: 1,
  lines: [lineOf([word])],
});

const rowCells = (words: Word[], columns: Span[], first: number, anchors?: number[]): Filled[] =>
  rowsIn(words, columns, anchors).flatMap((row, n) => row.map((cell) => filledOf(cell, first + n, 1)));

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
