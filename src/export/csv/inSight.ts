import type { TidyFile } from "./csv.ts";

type Rows = TidyFile["rows"];

/** Lines from which readr takes the type of a column, spread evenly from the first (vroom, `guess_max`); other readers look at more. */
const LOOKED_AT = 1000;

type Look = "number" | "date" | "text";

/** What a value looks like to a reader that guesses types. */
function nameLook(cell: string): Look {
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell)) return "number";
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? "date" : "text";
}

/** A line of a file, with its place in some of the file's lines. */
export interface Placed {
  readonly line: number;
  readonly row: Rows[number];
}

/** The lines in which a column is first seen with a look, among those that have it. */
export function listFirstLooks(placed: Iterable<Placed>): Placed[] {
  const seenIn: Set<Look>[] = [];
  return Array.from(placed).filter(({ row }) => {
    let isNew = false;
    for (const [column, cell] of row.entries()) {
      if (cell === "") continue;
      seenIn[column] ??= new Set();
      const look = nameLook(cell);
      isNew ||= !seenIn[column].has(look);
      seenIn[column].add(look);
    }
    return isNew;
  });
}

/** Lines of a file that stand together. */
export interface Piece {
  readonly lines: number;
  readonly rows: Rows;
}

/** Which lines of a file move, by their places in it, to every so manieth line from the first. */
export interface Moves {
  readonly step: number;
  readonly moved: readonly Placed[];
}

/** The moves in a file of so many lines, in which columns are first seen with a look in these. */
export const planMoves = (lines: number, firsts: readonly Placed[]): Moves => ({
  step: Math.floor(lines / LOOKED_AT),
  moved: lines > LOOKED_AT ? firsts : [],
});

/** The pieces of a file with its moves made: each as it is where no line leaves it or joins it, else its lines as they come to stand. */
export function* arrange<P extends Piece>(pieces: Iterable<P>, { step, moved }: Moves): Iterable<P | Rows> {
  const leaving = new Set(moved.map(({ line }) => line));
  const waiting = moved.map(({ row }) => row);
  let read = 0;
  let written = 0;
  for (const piece of pieces) {
    const first = read;
    read += piece.lines;
    if (waiting.length === 0 && moved.every(({ line }) => line < first || line >= read)) {
      yield piece;
      continue;
    }
    const rows: Rows[number][] = [];
    piece.rows.forEach((row, index) => {
      if (leaving.has(first + index)) return;
      while (waiting.length > 0 && (written + rows.length) % step === 0) rows.push(...waiting.splice(0, 1));
      rows.push(row);
    });
    written += rows.length;
    yield rows;
  }
  yield waiting;
}

/**
 * A file whose columns show what they hold in the lines that readers guess types from: a column that is empty, or of digits alone, in all of them
 * would lose what stands further down. The first line of each look moves there; all others keep their order, and so does a file of so few lines that
 * each is looked at.
 */
export function putInSight({ columns, rows }: TidyFile): TidyFile {
  if (rows.length <= LOOKED_AT) return { columns, rows };
  const moves = planMoves(rows.length, listFirstLooks(place(rows)));
  const arranged = arrange([{ lines: rows.length, rows }], moves);
  return { columns, rows: [...arranged].flatMap((each) => ("rows" in each ? each.rows : each)) };
}

/** Lines with their places, the first being `first`. */
export const place = (rows: Rows, first = 0): Placed[] =>
  rows.map((row, index) => ({ line: first + index, row }));
