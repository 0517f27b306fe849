import { layOut } from "../../layout/page.ts";
import { makeGrid } from "../grid.ts";
import { holdTo } from "../limits.ts";
import { partGrid } from "../partGrid.ts";
import type { Block, Cell } from "../source.ts";
import { type HtmlElement, isElement, isShown, readAttribute } from "./elements.ts";
import { listPieces, type Piece } from "./lines.ts";
import { readMarks } from "./placedPage.ts";

/** What the standard takes as the most columns that a cell spans; rows are counted as far as a table has them. */
const MOST_COLUMNS = 1_000;

/** A line that stands outside of tables, or a block of a table or of a page of placed text. */
export interface Shown {
  readonly block: Block;
  /** Whether it is a link. */
  readonly linked: boolean;
  /** The page of placed text that it stands on. */
  readonly sheet?: HtmlElement;
}

/**
 * A table as its blocks. One that holds tables only lays out the page: what is in its cells follows one after another, unless it has texts
 * in several cells of a row itself; then the inner tables follow after it.
 */
export function readTable(table: HtmlElement, depth: number): Shown[] {
  holdTo("depth", depth - LAYOUTS);
  const rows = listRows(table).map((row) => ({ row, cells: listCells(row) }));
  const contents = new Map<HtmlElement, Piece[]>();
  for (const cell of rows.flatMap(({ cells }) => cells)) contents.set(cell, listPieces(cell));
  const captions = listElements(table, "caption").flatMap((caption) =>
    showPieces(listPieces(caption), depth),
  );
  const inner = [...contents.values()].flat().filter(({ kind }) => kind !== "line");
  const own = rows.filter(
    ({ cells }) => cells.filter((cell) => contents.get(cell)?.some(({ kind }) => kind === "line")).length > 1,
  );
  if (inner.length > 0 && own.length === 0)
    return [...captions, ...[...contents.values()].flatMap((pieces) => showPieces(pieces, depth + 1))];
  const grid = makeGrid(
    1,
    placeCells(
      rows.map(({ cells }) => cells),
      contents,
    ),
  );
  const blocks = partGrid(grid).map((block) => ({
    block,
    linked: isLinked(block, [...contents.values()].flat()),
  }));
  return [...captions, ...blocks, ...showPieces(inner, depth + 1)];
}

/** Tables within each other are taken deeper than folders. */
const LAYOUTS = 60;

/** Lines become paragraphs, tables and pages of placed text their blocks. */
export function showPieces(pieces: readonly Piece[], depth: number): Shown[] {
  return pieces.flatMap((piece): Shown[] => {
    if (piece.kind === "line")
      return [{ block: { kind: "paragraph", page: 1, text: piece.text }, linked: piece.linked }];
    if (piece.kind === "table") return readTable(piece.element, depth);
    return layOut(readMarks(piece.element), 1).blocks.map((block) => ({
      block,
      linked: false,
      sheet: piece.element,
    }));
  });
}

const isLinked = (block: Block, pieces: readonly Piece[]): boolean =>
  block.kind === "paragraph" &&
  pieces.some((piece) => piece.kind === "line" && piece.text === block.text && piece.linked);

const listElements = (element: HtmlElement, ...names: string[]): HtmlElement[] =>
  element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName) && isShown(child));

const listCells = (row: HtmlElement): HtmlElement[] => listElements(row, "td", "th");

/** Rows in the order of the file: a browser shows the foot last, but Chinese pages have none. */
const listRows = (table: HtmlElement): HtmlElement[] =>
  listElements(table, "tr", "thead", "tbody", "tfoot").flatMap((part) =>
    part.tagName === "tr" ? [part] : listElements(part, "tr"),
  );

/** Gives each cell its column as the standard does: the first that no cell of a row above spans. */
function placeCells(
  rows: readonly (readonly HtmlElement[])[],
  contents: ReadonlyMap<HtmlElement, readonly Piece[]>,
): Cell[] {
  const cells: Cell[] = [];
  /** By column, the row before which it is free again. */
  const taken: number[] = [];
  for (const [row, elements] of rows.entries()) {
    let column = 0;
    for (const element of elements) {
      while ((taken[column] ?? 0) > row) column += 1;
      const columnSpan = readSpan(element, "colspan", MOST_COLUMNS);
      const rowSpan = readSpan(element, "rowspan", rows.length - row);
      for (let spanned = column; spanned < column + columnSpan; spanned += 1)
        taken[spanned] = Math.max(taken[spanned] ?? 0, row + rowSpan);
      const lines = (contents.get(element) ?? []).filter((piece) => piece.kind === "line");
      const text = lines.map((line) => line.text).join("\n");
      if (text !== "") cells.push({ row, column, rowSpan, columnSpan, text, indent: lines[0]?.indent ?? 0 });
      holdTo("cells", Math.max(cells.length, column));
      column += columnSpan;
    }
  }
  return cells;
}

/** 0 spans all that is left. */
function readSpan(element: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(readAttribute(element, name) ?? "1", 10);
  if (span === 0 && name === "rowspan") return most;
  return Math.min(span > 0 ? span : 1, most);
}
