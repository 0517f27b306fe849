import type { Filled } from "./fill.ts";
import { isNumber } from "./printedNumber.ts";
import { lineOf, type TextLine, textOf, type Word } from "./textLines.ts";

/** Rows that end in aligned numbers without which lines are no table. */
const FEWEST_ROWS = 3;
/** Gap before a number, in heights of the print, by which columns are told from spaces in a sentence. */
const COLUMN_GAP = 0.8;
/** How far edges of a column's numbers may lie apart, in heights of the print. */
const ALIGNED = 1;
/** Heights of the print between two lines of one table at the most. */
const LINE_GAP = 3.5;
/** Lines above the first row that may be headings. */
const MOST_HEADINGS = 6;

/** A table that no ruling shows: its cells, and the edges of its columns. */
export interface Unruled {
  cells: Filled[];
  lefts: number[];
}

/** Tables that no ruling shows, and the lines that belong to none. */
export function findUnruled(lines: TextLine[]): { tables: Unruled[]; rest: TextLine[] } {
  const tables: Unruled[] = [];
  const taken = new Set<number>();
  for (const { first, last } of runsOfRows(lines)) {
    const rows = lines.slice(first, last + 1);
    const columns = columnsOf(rows.filter(isRow));
    if (columns.length < 2) continue;
    let top = first;
    while (top > 0 && first - top < MOST_HEADINGS && !taken.has(top - 1) && isHeading(lines, top - 1, columns)) top--;
    const cells = lines.slice(top, last + 1).flatMap((line, row) => cellsOf(line, row, columns));
    tables.push({ cells, lefts: edgesOf(columns) });
    for (let n = top; n <= last; n++) taken.add(n);
  }
  return { tables, rest: lines.filter((_, n) => !taken.has(n)) };
}

interface Span {
  left: number;
  right: number;
}

/** Whether a line ends in a number that stands apart from what is before it. */
function isRow(line: TextLine): boolean {
  const last = line.words.at(-1);
  const before = line.words.at(-2);
  return last !== undefined && before !== undefined && isNumber(last.text) && last.left - before.right > COLUMN_GAP * line.size;
}

/** Runs of lines that begin and end with rows, whose numbers are aligned; lines between two rows may be parts of names. */
function runsOfRows(lines: TextLine[]): { first: number; last: number }[] {
  const runs: { first: number; last: number; rows: number }[] = [];
  for (const [n, line] of lines.entries()) {
    if (!isRow(line)) continue;
    const run = runs.at(-1);
    const last = run ? lines[run.last] : undefined;
    if (run && last && n - run.last <= 2 && follows(lines, run.last, n) && aligned(last, line)) {
      run.last = n;
      run.rows++;
    } else runs.push({ first: n, last: n, rows: 1 });
  }
  return runs.filter((run) => run.rows >= FEWEST_ROWS);
}

/** Whether the lines from one to another lie close below each other. */
function follows(lines: TextLine[], from: number, to: number): boolean {
  for (let n = from + 1; n <= to; n++) {
    const line = lines[n];
    const above = lines[n - 1];
    if (!line || !above || line.top - above.bottom > LINE_GAP * line.size) return false;
  }
  return true;
}

/** Whether two lines have numbers that end, begin or are centred at the same place. */
function aligned(a: TextLine, b: TextLine): boolean {
  const near = ALIGNED * Math.max(a.size, b.size);
  const numbers = (line: TextLine) => line.words.filter((word) => isNumber(word.text));
  return numbers(a).some((one) =>
    numbers(b).some(
      (other) =>
        Math.abs(one.right - other.right) < near ||
        Math.abs(one.left - other.left) < near ||
        Math.abs(one.left + one.right - other.left - other.right) < 2 * near,
    ),
  );
}

/** Where the columns of rows stand: stretches that their words cover, with gaps between. */
function columnsOf(rows: TextLine[]): Span[] {
  const words = rows.flatMap((row) => row.words).sort((a, b) => a.left - b.left);
  const gap = 0.25 * Math.max(...rows.map((row) => row.size));
  const columns: Span[] = [];
  for (const { left, right } of words) {
    const column = columns.at(-1);
    if (column && left - column.right < gap) column.right = Math.max(column.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Edges between columns: the middles of the gaps. */
function edgesOf(columns: Span[]): number[] {
  return [columns[0]?.left ?? 0, ...columns.slice(1).map((column, n) => (column.left + (columns[n]?.right ?? column.left)) / 2), columns.at(-1)?.right ?? 0];
}

/** Whether a line may be a heading of these columns: close above, and a short text over each column that it touches. */
function isHeading(lines: TextLine[], n: number, columns: Span[]): boolean {
  const line = lines[n];
  const below = lines[n + 1];
  if (!line || !below || below.top - line.bottom > LINE_GAP * line.size || isRow(line)) return false;
  if (/单位[:：]|[。；]/.test(textOf(line))) return false;
  return line.words.length > 1 || columnsUnder(line.words[0], columns).length < columns.length;
}

function columnsUnder(word: Word | undefined, columns: Span[]): number[] {
  if (!word) return [];
  return columns.flatMap((column, n) => (word.left < column.right && word.right > column.left ? [n] : []));
}

/** The cells of a line: words of one column joined, a word over several columns spanning them. */
function cellsOf(line: TextLine, row: number, columns: Span[]): Filled[] {
  const cells: { from: number; to: number; words: Word[] }[] = [];
  for (const word of line.words) {
    const under = columnsUnder(word, columns);
    const from = under[0] ?? nearest(word, columns);
    const to = under.at(-1) ?? from;
    const last = cells.at(-1);
    if (last && last.to >= from) {
      last.words.push(word);
      last.to = Math.max(last.to, to);
    } else cells.push({ from, to, words: [word] });
  }
  return cells.map(({ from, to, words }) => ({ row, column: from, rowSpan: 1, columnSpan: to - from + 1, lines: [lineOf(words)] }));
}

function nearest(word: Word, columns: Span[]): number {
  const distances = columns.map((column) => Math.max(column.left - word.right, word.left - column.right));
  return distances.indexOf(Math.min(...distances));
}
