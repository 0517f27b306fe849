import { indicatorFieldOf, isLevel, otherOf } from "../find/sheetWords.ts";
import type { PlacedCell } from "../place/placed.ts";
import { wholeText } from "../shape/cells.ts";
import type { Cell } from "../source/source.ts";
import { wordsOf } from "./cells.ts";
import type { Run, RunCell, RunRow } from "./run.ts";
import type { Indicator } from "./sheet.ts";
import { type Columns, cellIn, type HeadedColumn, spreadCells } from "./spread.ts";

/** The columns that a row heads, where it is one of headings of indicators: it names the indicator and its value. */
export function headColumns({ cells }: RunRow): HeadedColumn[] | null {
  const columns = cells.flatMap((cell): HeadedColumn[] => {
    const id = indicatorFieldOf(cell.cell.text) ?? otherOf(cell.cell.text);
    return id === null ? [] : [{ id, heading: wholeText(cell.cell.text), from: cell.from, to: cell.to }];
  });
  const ids = new Set(columns.map(({ id }) => id));
  // A sheet prints 绩效指标 beside its indicators, too: what is named twice is named by the heading that stands right of it.
  const last = columns.filter((column, n) => columns.findLastIndex(({ id }) => id === column.id) === n);
  return ids.has("value") && ids.has("level3") ? last : null;
}

/** Columns whose merged cells stand for several indicators. */
const LEVELS: ReadonlySet<string> = new Set(["level1", "level2"]);

/** The indicators of some rows: all of one sheet. */
export function readIndicators(rows: Run, columns: HeadedColumn[], used: Set<Cell>): Indicator[] {
  const name = columns.find(({ id }) => id === "level3");
  if (!name) return [];
  const levels = columns
    .filter(({ id }) => LEVELS.has(id))
    .map((column) => ({ column, spread: joinBroken(rows, spreadCells(rows, column)) }));
  return rows.flatMap((row, n): Indicator[] => {
    if (!isNamed(row, name)) return [];
    const cells = new Map<string, PlacedCell>();
    for (const column of columns) {
      const found =
        levels.find((level) => level.column === column)?.spread[n] ??
        (LEVELS.has(column.id) ? undefined : cellIn(row, column));
      if (!found) continue;
      cells.set(column.id, wordsOf(found, row));
      for (const cell of [found.cell, cellIn(row, column)?.cell]) if (cell) used.add(cell);
    }
    return [{ table: row.table, cells }];
  });
}

/** Whether an indicator stands in a row: its name begins there. */
export function isNamed(row: RunRow, name: Columns): boolean {
  return cellIn(row, name)?.begins === true;
}

/** A level whose name is broken by a page break, 效益指 and 标, has its whole name on both pages. */
function joinBroken(rows: Run, cells: (RunCell | undefined)[]): (RunCell | undefined)[] {
  const joined = [...cells];
  for (let n = 1; n < rows.length; n++) {
    const [before, after] = [cells[n - 1], cells[n]];
    if (rows[n]?.page === rows[n - 1]?.page || !before || !after || before.cell === after.cell) continue;
    const text = wholeText(before.cell.text) + wholeText(after.cell.text);
    if (!isLevel(text)) continue;
    for (const [row, cell] of cells.entries()) {
      if (cell?.cell === before.cell || cell?.cell === after.cell)
        joined[row] = { ...cell, cell: { ...cell.cell, text } };
    }
  }
  return joined;
}
