import type { PrintedTable } from "../find/join.ts";
import type { Cell } from "../source/source.ts";

/** A row of a run: the cells that cover it, in the columns of the run, from left to right. */
export interface RunRow {
  table: PrintedTable;
  page: number;
  cells: RunCell[];
}

/** A cell in a row: merged ones stand in each row that they cover. */
export interface RunCell {
  cell: Cell;
  /** First column of the run that it covers, and the first that it does not. */
  from: number;
  to: number;
  /** Whether the cell begins in this row. */
  begins: boolean;
  /** The cells whose texts were joined in it, where a page break parts it. */
  joined?: Cell[];
}

/** Printed tables that go on with each other over pages, as one list of rows. */
export type Run = RunRow[];

/** How far, in points, an edge may lie from one of the page before. */
const SAME_EDGE = 4;

/** Joins tables that go on with the one before: without a title of their own, or with the same, on the next page, in the same columns, some of which may be merged. */
export function joinRuns(tables: PrintedTable[]): PrintedTable[][] {
  const runs: PrintedTable[][] = [];
  for (const table of tables) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && goesOn(run[0] ?? last, last, table)) run.push(table);
    else runs.push([table]);
  }
  return runs;
}

function goesOn(first: PrintedTable, last: PrintedTable, next: PrintedTable): boolean {
  return (
    next.file === last.file &&
    (next.title === "" || next.title === first.title) &&
    next.pages[0] === (last.pages.at(-1) ?? 0) + 1 &&
    standTogether(last.lastEdges, next.edges)
  );
}

/** Whether two tables have the same outer edges, and all inner edges of one are edges of the other. */
function standTogether(one: number[], other: number[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return (
    few.length > 1 &&
    isNear(few[0], many[0]) &&
    isNear(few.at(-1), many.at(-1)) &&
    few.every((edge) => many.some((each) => isNear(each, edge)))
  );
}

const isNear = (one = 0, other = 0): boolean => Math.abs(one - other) <= SAME_EDGE;

/** The rows of tables that go on with each other, in the columns of the widest. */
export function rowsOf(tables: PrintedTable[]): Run {
  const widest = tables.reduce((most, each) => (each.columns > most.columns ? each : most));
  return tables.flatMap((table) => {
    const edges = table === tables[0] ? table.lastEdges : table.edges;
    const wide = widest === tables[0] ? widest.lastEdges : widest.edges;
    const place = (column: number): number =>
      table.columns === widest.columns ? column : wide.findIndex((edge) => isNear(edge, edges[column]));
    const fallback = table.pages[0] ?? 1;
    return table.rows.map((own, row) => ({
      table,
      page: own[0]?.page ?? fallback,
      cells: coveringCells(table, row)
        .map((cell) => ({
          cell,
          from: place(cell.column),
          to: Math.max(place(cell.column) + 1, place(cell.column + cell.columnSpan)),
          begins: cell.row === row,
        }))
        .sort((a, b) => a.from - b.from),
    }));
  });
}

/** The cells that cover a row: those that begin in it, and merged ones from above. */
function coveringCells({ rows }: PrintedTable, row: number): Cell[] {
  const own = rows[row] ?? [];
  const above = rows.slice(0, row).flatMap((cells) => cells.filter((cell) => cell.row + cell.rowSpan > row));
  return [...own, ...above];
}
