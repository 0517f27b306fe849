import type { Cell, CellObject, Row } from "write-excel-file/node";
import type { Sheet } from "./cells.ts";

/** Widths in characters, about. A heading is broken into lines, lest a table of many columns be printed too small to read. */
const NARROWEST = 8;
const WIDEST = 44;
const WIDEST_HEADING = 14;

/** Room beside the text of a cell. */
const BESIDE = 2;

/** How much wider bold digits are: a number that does not fit is shown as `###`. */
const BOLD = 1.15;

/** Height of a line of a heading, in points. */
const LINE = 15;

/** A sheet's rows, those of its head high enough for their lines, and the widths of its columns. */
export function layOutSheet({ rows, frozenRows }: Sheet): { rows: Row[]; columns: { width: number }[] } {
  const widths = measureColumns(rows, frozenRows);
  const lines = countLines(rows.slice(0, frozenRows), widths);
  return {
    rows: rows.map((row, index) => {
      const count = lines[index];
      return count === undefined || row.length === 1 ? row : row.map((cell) => setHeight(cell, count * LINE));
    }),
    columns: widths.map((width) => ({ width })),
  };
}

/** The width of each column: of its longest cell, within bounds. Rows of one cell run over their neighbours and do not count. */
function measureColumns(rows: readonly Row[], headed: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(
      NARROWEST,
      ...rows.map((row, index) =>
        row.length > 1
          ? Math.min(index < headed ? WIDEST_HEADING : WIDEST, measureAlone(row[column]))
          : NARROWEST,
      ),
    ),
  );
}

/** The width of a cell of one column. */
function measureAlone(cell: Row[number]): number {
  return isFilled(cell) && (cell.columnSpan ?? 1) === 1 ? measure(cell) + BESIDE : 0;
}

/** Han characters are twice as wide as digits. */
function measure({ value, type, format, fontWeight }: CellObject): number {
  const text = type === Number ? showNumber(Number(value), format ?? "") : String(value);
  const width = text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
  return type === Number && fontWeight === "bold" ? Math.ceil(width * BOLD) : width;
}

/** A number as long as its format shows it: with its decimals, and its digits in groups. */
function showNumber(value: number, format: string): string {
  const decimals = format.match(/\.(0+)/)?.[1]?.length ?? 0;
  return value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The lines of text in each row of a head. The lines of a cell over several rows are shared out among them. */
function countLines(head: readonly Row[], widths: readonly number[]): number[] {
  const lines = head.map(() => 1);
  for (const [index, row] of head.entries())
    for (const [column, cell] of row.entries()) {
      if (row.length < 2 || !isFilled(cell)) continue;
      const { columnSpan = 1, rowSpan = 1 } = cell;
      const room = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, -BESIDE);
      const needed = Math.ceil(Math.ceil(measure(cell) / room) / rowSpan);
      for (let at = index; at < index + rowSpan; at += 1) lines[at] = Math.max(lines[at] ?? 1, needed);
    }
  return lines;
}

const setHeight = (cell: Cell, height: number): Cell => (isFilled(cell) ? { ...cell, height } : cell);

const isFilled = (cell: Row[number]): cell is CellObject =>
  cell !== null && typeof cell === "object" && "value" in cell;
