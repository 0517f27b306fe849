import type { Cell, Grid } from "../source/source.ts";
import type { Arrangement } from "./arrange.ts";
import type { LostTable, Piece } from "./lostTable.ts";
import type { Token } from "./tokens.ts";

/** A piece of a table as a grid, and the texts among its rows that are in none of its cells. */
export interface PieceGrid {
  piece: Piece;
  grid: Grid;
  rest: readonly Token[];
}

/** The grids of the pieces of a table. `left` are the ways of each row that arithmetic leaves. */
export function gridsOf(
  table: LostTable,
  left: readonly (readonly Arrangement[])[],
  tokens: readonly Token[],
): PieceGrid[] {
  const { template, pieces, rows, ways } = table;
  return pieces.map((piece) => {
    const page = tokens[piece.head.from]?.line.paragraph.page ?? 1;
    const head = headOf(table, piece, tokens);
    let row = head.rows;
    const cells = [...head.cells];
    const texts = new Set(piece.texts);
    const used = new Set<Token>();
    for (const [n, { number }] of rows.entries()) {
      const kept = left[n] ?? [];
      const first = number ?? kept[0]?.values().next().value?.tokens[0];
      if (!first || !texts.has(first) || kept.length === 0) continue;
      if (number) cells.push(cellOf(row, numberColumn(table), 1, 1, number.text));
      cells.push(...rowCells(row, kept, ways[n] ?? []));
      if (number) used.add(number);
      for (const { tokens: own } of kept[0]?.values() ?? []) for (const token of own) used.add(token);
      row++;
    }
    const grid: Grid = { kind: "grid", page, rows: row, columns: template.columns.length, cells };
    return { piece, grid, rest: piece.texts.filter((token) => !used.has(token)) };
  });
}

const numberColumn = ({ template }: LostTable): number =>
  template.columns.findIndex(({ kind }) => kind === "row-number");

function cellOf(row: number, column: number, rowSpan: number, columnSpan: number, text: string): Cell {
  return { row, column, rowSpan, columnSpan, text, indent: 0 };
}

/** The rows above those of a piece: its captions, its headings, and the numbers of its columns. */
function headOf(
  { template }: LostTable,
  { head, captions }: Piece,
  tokens: readonly Token[],
): { rows: number; cells: Cell[] } {
  const cells = captions.map(({ paragraph }, row) =>
    cellOf(row, 0, 1, template.columns.length, paragraph.text),
  );
  const top = cells.length;
  for (const { text, row, rowSpan, column, columnSpan } of template.headings)
    cells.push(cellOf(top + row, column, rowSpan, columnSpan, text));
  const numbers = tokens.slice(head.numbers, head.to).map(({ text }) => text);
  if (numbers.length === 0) return { rows: top + template.depth, cells };
  const named = numbers[0] === "栏次";
  const sorted = numbers.filter((text) => text !== "栏次").sort((a, b) => Number(a) - Number(b));
  const first = template.columns.length - sorted.length;
  for (const [n, text] of [...(named ? ["栏次"] : []), ...sorted].entries()) {
    const column = named ? (n === 0 ? 0 : first + n - 1) : first + n;
    cells.push(cellOf(top + template.depth, column, 1, 1, text));
  }
  return { rows: top + template.depth + 1, cells };
}

/** What a row prints, each item in the column of the first way that is left, with the others in which it may stand. */
function rowCells(row: number, kept: readonly Arrangement[], all: readonly Arrangement[]): Cell[] {
  return [...(kept[0] ?? [])].map(([column, item]): Cell => {
    const columnsIn = (ways: readonly Arrangement[]) =>
      new Set(
        ways.flatMap((way) =>
          [...way].flatMap(([at, other]) => (other.tokens[0] === item.tokens[0] ? [at] : [])),
        ),
      );
    const possible = columnsIn(kept);
    possible.delete(column);
    return {
      ...cellOf(row, column, 1, 1, item.text),
      ...(possible.size > 0
        ? { otherColumns: [...possible] }
        : { settled: columnsIn(all).size > 1 ? ("by-sums" as const) : ("alone" as const) }),
    };
  });
}
