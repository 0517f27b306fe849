import { type CellObject, type Range, utils, type WorkSheet } from "@e965/xlsx";
import { holdTo } from "../limits.ts";
import { readShown, type ShownText } from "../shownText.ts";
import type { Cell } from "../source.ts";
import type { SheetLayout } from "./layout.ts";
import { showNumber } from "./shownNumber.ts";

/** The cells of a sheet that show something, at the places that the file gives them. What is in hidden rows and columns is not shown. */
export function readCells(sheet: WorkSheet, layout: SheetLayout | undefined): Cell[] {
  const merges = new Map((sheet["!merges"] ?? []).map((range) => [utils.encode_cell(range.s), range]));
  const covered = listCovered(sheet["!data"] ?? [], [...merges.values()]);
  const hiddenRows = layout?.hiddenRows ?? new Set(listHidden(sheet["!rows"]));
  const hiddenColumns = layout?.hiddenColumns ?? new Set(listHidden(sheet["!cols"]));
  const cells: Cell[] = [];
  for (const [row, objects] of listFilled(sheet["!data"] ?? [])) {
    for (const [column, object] of listFilled(objects)) {
      const address = utils.encode_cell({ r: row, c: column });
      const { text, indent } = showCell(object, address, layout);
      if (text === "" || covered.has(object)) continue;
      const range = merges.get(address) ?? { s: { r: row, c: column }, e: { r: row, c: column } };
      const shown = findShown(range, hiddenRows, hiddenColumns);
      if (!shown) continue;
      cells.push({ ...shown, text, indent });
      holdTo("cells", cells.length);
    }
  }
  return cells;
}

/** Cells that lie under merged ones: a file may keep what they held before. */
function listCovered(
  rows: readonly (readonly (CellObject | undefined)[])[],
  merges: readonly Range[],
): Set<CellObject> {
  const covered = new Set<CellObject>();
  let looked = 0;
  for (const { s, e } of merges) {
    for (let row = s.r; row <= Math.min(e.r, rows.length - 1); row += 1) {
      for (let column = s.c; column <= Math.min(e.c, (rows[row]?.length ?? 0) - 1); column += 1) {
        const cell = rows[row]?.[column];
        if (cell && (row > s.r || column > s.c)) covered.add(cell);
        holdTo("merged", ++looked);
      }
      holdTo("merged", ++looked);
    }
  }
  return covered;
}

const listHidden = (places: readonly ({ hidden?: boolean } | undefined)[] = []): number[] =>
  listFilled(places).flatMap(([place, { hidden }]) => (hidden ? [place] : []));

/** Elements of an array with their places, passing over the many that a sparse one has not. */
function listFilled<T>(sparse: readonly (T | undefined)[]): [number, T][] {
  const filled: [number, T][] = [];
  sparse.forEach((value, place) => {
    if (value !== undefined && value !== null) filled.push([place, value]);
  });
  return filled;
}

/** Place and span of a cell or of merged ones. What hidden rows and columns take from them is taken from their beginning. */
function findShown(
  { s, e }: Range,
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>,
): Omit<Cell, "text" | "indent"> | undefined {
  let [row, column] = [s.r, s.c];
  while (row <= e.r && rows.has(row)) row += 1;
  while (column <= e.c && columns.has(column)) column += 1;
  return row > e.r || column > e.c
    ? undefined
    : { row, column, rowSpan: e.r - row + 1, columnSpan: e.c - column + 1 };
}

function showCell(cell: CellObject, address: string, layout: SheetLayout | undefined): ShownText {
  const style = layout?.styleOf(address);
  if (cell.v === undefined) return readShown(cell.f === undefined ? "" : `=${cell.f}`);
  if (cell.t === "n") {
    const hidden = cell.v === 0 && layout?.hidesZeros;
    return {
      text: hidden ? "" : showNumber(Number(cell.v), String(cell.z ?? "General"), style?.formatId).trim(),
      indent: 0,
    };
  }
  return readShown(cell.t === "s" ? String(cell.v) : (cell.w ?? String(cell.v)), style?.indent ?? 0);
}
