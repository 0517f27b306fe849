import { countDecimals } from "../../money.ts";
import { isPerCent } from "../../schema/format/columns.ts";
import { isNumber } from "../layout/printedNumber.ts";
import { wholeText } from "../shape/cells.ts";
import type { ShapedRow } from "../shape/columns.ts";
import type { Cell } from "../source/source.ts";
import { storedAmount } from "./amounts.ts";
import { FIGURES, type PlacedCell, type PlacedColumn, type WhyOpen } from "./placed.ts";

/** What the figures of a block say of each other. */
export interface FigureHabits {
  /** Decimals that all its unbroken figures have; null where they differ. */
  decimals: number | null;
  /** Columns of the grid in which figures stand. */
  filled: ReadonlySet<number>;
  /** Those in which two figures stand beside each other: what seems one column is two. */
  joined: ReadonlySet<number>;
}

const piecesOf = ({ text }: Cell): string[] => text.split(/\s+/).filter(Boolean);

/** Looks at all figures of a block. */
export function readHabits(rows: readonly ShapedRow[], columns: readonly PlacedColumn[]): FigureHabits {
  const decimals = new Set<number>();
  const filled = new Set<number>();
  const joined = new Set<number>();
  for (const { role, from } of columns) {
    if (!FIGURES.has(role)) continue;
    for (const { row, cells } of rows) {
      const [column = -1] = from;
      const cell = cells.get(column);
      if (!cell || cell.row !== row) continue;
      const pieces = piecesOf(cell);
      const [first = ""] = pieces;
      if (pieces.length === 1 && isNumber(first) && !isPerCent(role)) decimals.add(countDecimals(first));
      if (pieces.length === 1 && cell.columnSpan === 1) filled.add(column);
      const isTwo = pieces.length > 1 && pieces.every(isNumber) && !isNumber(pieces.join(""));
      if (isTwo && !cell.text.includes("\n")) joined.add(column);
    }
  }
  return { decimals: decimals.size === 1 ? ([...decimals][0] ?? null) : null, filled, joined };
}

/** The figures of a row by column id. One that may stand in several columns stands in none: each of them is open, and names it. */
export function placeFigures(
  row: ShapedRow,
  columns: readonly PlacedColumn[],
  habits: FigureHabits,
): Map<string, PlacedCell> {
  const cells = new Map<string, PlacedCell>();
  const starts = new Map([...row.cells].map(([column, cell]) => [cell, column]));
  const own = [...starts.keys()].filter((cell) => cell.row === row.row);
  const reached = new Map(own.map((cell) => [cell, columnsOf(cell, starts.get(cell) ?? 0, habits)]));
  for (const { id, role, from } of columns) {
    const [column = -1] = from;
    const fitting = own.filter((cell) => reached.get(cell)?.includes(column));
    const [first] = fitting;
    if (!FIGURES.has(role) || !first) continue;
    const isSure = fitting.length === 1 && reached.get(first)?.length === 1;
    const here = fitting.find((cell) => starts.get(cell) === column);
    const values = fitting.flatMap((cell) => storedAmount(wholeText(cell.text)) ?? []);
    cells.set(
      id,
      isSure
        ? figureOf(first, column, habits)
        : {
            ...cellOf(here ?? first, "", here ? [here] : []),
            open: "several-columns",
            candidates: [...new Set([...values, ""])],
          },
    );
  }
  return cells;
}

/** The columns in which a figure at a column may stand: that, and others where it is printed across several that hold figures. */
function columnsOf(cell: Cell, column: number, { filled }: FigureHabits): number[] {
  const across = Array.from({ length: cell.columnSpan - 1 }, (_, n) => column + n + 1);
  const isFigure = isNumber(wholeText(cell.text));
  return [
    column,
    ...(cell.otherColumns ?? []).map((other) => column + other - cell.column),
    ...(isFigure ? across.filter((other) => filled.has(other)) : []),
  ];
}

/** A figure in its column: open where its text is none, where it may be two, or where its column may be two. */
function figureOf(cell: Cell, column: number, { decimals, joined }: FigureHabits): PlacedCell {
  const text = wholeText(cell.text);
  const stored = storedAmount(text);
  const pieces = piecesOf(cell);
  const parts =
    pieces.length > 1 && pieces.every(isNumber) ? pieces.flatMap((piece) => storedAmount(piece) ?? []) : [];
  if (stored === null) {
    return parts.length > 0
      ? openCell(cell, "several-amounts", parts)
      : { ...cellOf(cell, "", [cell]), open: "not-an-amount" };
  }
  if (joined.has(column)) return openCell(cell, "several-columns", [stored, ""]);
  const isOne =
    parts.length === 0 ||
    (countDecimals(stored) === decimals && parts.some((part) => countDecimals(part) !== decimals));
  return isOne ? cellOf(cell, stored, [cell]) : openCell(cell, "several-amounts", [stored, ...parts]);
}

const openCell = (cell: Cell, open: WhyOpen, candidates: readonly string[]): PlacedCell => ({
  ...cellOf(cell, "", [cell]),
  open,
  candidates,
});

/** What a data file holds of cells, and what they print. */
export function cellOf(first: Cell, value: string, parts: readonly Cell[]): PlacedCell {
  return {
    value,
    printed: parts.map((cell) => wholeText(cell.text)).join(" "),
    page: first.page ?? 1,
    from: first.origin ?? first,
    ...(first.box ? { box: first.box } : {}),
    ...(first.settled ? { settled: first.settled } : {}),
  };
}
