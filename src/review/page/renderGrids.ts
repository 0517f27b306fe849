import { type Html, html } from "../../components/kit/html.ts";
import type { Block, Cell, SourceFile } from "../../import/source/source.ts";
import type { CellPlace, ReviewTable } from "../disclosure.ts";
import { say, type Words } from "./words.ts";

/** A page of a document without pages of paper: what import reads there, with the cells that went into a table. */
export function renderGrids(
  words: Words,
  table: ReviewTable,
  file: SourceFile,
  page: number,
  places: ReadonlyMap<Cell, CellPlace>,
): Html | undefined {
  const shown = file.pages.find(({ number }) => number === page);
  if (!shown) return undefined;
  const ways = new Map(table.cells.map(({ row, field, way }) => [`${row}/${field}`, way]));
  const mark = (cell: Cell): Html | false => {
    const place = places.get(cell);
    if (!place || place.scope !== table.scope.id || place.file !== table.file) return false;
    const way = ways.get(`${place.row}/${place.field}`) ?? "none";
    return html` class="box ${way}" data-row="${place.row}" data-field="${place.field}"`;
  };
  const name = shown.name === undefined ? false : html`<p>${say(words.sheet, { name: shown.name })}</p>`;
  return html`<div class="grids" lang="zh-CN">${name}${shown.blocks.map((block) => renderBlock(block, mark))}</div>`;
}

function renderBlock(block: Block, mark: (cell: Cell) => Html | false): Html {
  if (block.kind === "paragraph") return html`<p>${block.text}</p>`;
  const rows = Map.groupBy(block.cells, ({ row }) => row);
  const lines = Array.from({ length: block.rows }, (_, row) =>
    renderLine(block.columns, rows.get(row) ?? [], mark),
  );
  return html`<table role="presentation"><tbody>${lines}</tbody></table>`;
}

/** A row of cells in their columns: places without text are left empty. Spans over rows are not drawn, so that no cell is pushed aside. */
function renderLine(columns: number, cells: readonly Cell[], mark: (cell: Cell) => Html | false): Html {
  const pieces: Html[] = [];
  let column = 0;
  for (const cell of cells) {
    for (; column < cell.column; column += 1) pieces.push(html`<td></td>`);
    pieces.push(html`<td colspan="${cell.columnSpan}"${mark(cell)}>${cell.text}</td>`);
    column = cell.column + cell.columnSpan;
  }
  for (; column < columns; column += 1) pieces.push(html`<td></td>`);
  return html`<tr>${pieces}</tr>`;
}
