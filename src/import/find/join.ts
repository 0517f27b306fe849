import { isNumbered } from "../../text/numbering.ts";
import type { Cell, Grid, Paragraph, SourceFile } from "../source/source.ts";
import { type Caption, isPageLine, readCaption, readPlainCaption } from "./around.ts";
import { dropRunningLines } from "./runningLines.ts";
import { fieldOf, isLabel } from "./sheetWords.ts";
import { bareTitle, isLooseTitle, isTitle, tableOfTitle } from "./title.ts";

/** A table as printed: the pieces of its grid on all its pages joined, and what stands around it. */
export interface PrintedTable extends Caption {
  /** Index of the file. */
  file: number;
  pages: number[];
  columns: number;
  /** Edges of the columns on the first page, where the file has places. */
  edges: number[];
  /** Those on the last page. */
  lastEdges: number[];
  /** Cells by row; of a cell over several rows, at its first. */
  rows: Cell[][];
  /** Cells of headings that later pages print again. */
  repeated: Cell[];
  /** Lines below it, up to the next table's caption. */
  notes: Paragraph[];
  /** Lines above it that are its own. */
  captionLines: Paragraph[];
}

/** Lines above a grid that may be its caption. */
const CAPTION_LINES = 8;

/** The tables of a file in printed order. */
export function joinTables(source: SourceFile, index: number): PrintedTable[] {
  const file = dropRunningLines(source);
  const tables: PrintedTable[] = [];
  let carried: Paragraph[] = [];
  for (const page of file.pages) {
    let lines: Paragraph[] = page.name
      ? [{ kind: "paragraph", page: page.number, text: page.name }]
      : carried;
    let first = true;
    for (const block of page.blocks) {
      if (block.kind === "paragraph") {
        lines.push(block);
        continue;
      }
      const table = begin(block, lines, index);
      const last = tables.at(-1);
      if (last && continues(last, table, lines, first)) append(last, table);
      else {
        if (last) last.notes.push(...notesOf(lines, table.captionLines));
        tables.push(table);
      }
      lines = [];
      first = false;
    }
    carried = captionAtEnd(lines);
    if (!first)
      tables
        .at(-1)
        ?.notes.push(
          ...lines.slice(0, lines.length - carried.length).filter(({ text }) => !isPageLine(text)),
        );
  }
  return tables.filter((table) => table.rows.length > 0);
}

/** The lines at the end of a page that are the caption of a table on the next one. */
function captionAtEnd(lines: Paragraph[]): Paragraph[] {
  const titled = lines.findLastIndex(({ text }) => isTitle(bareTitle(text)));
  // A title without the word 表 needs a unit or a bearer below it.
  const loose = lines.findLastIndex(({ text }, n) => n < lines.length - 1 && isLooseTitle(text));
  const start = Math.max(titled, loose);
  const rest = start < 0 ? [] : lines.slice(start);
  return rest.length <= 4 && rest.slice(1).every(({ text }) => saysCaption(text)) ? rest : [];
}

function begin(grid: Grid, lines: Paragraph[], file: number): PrintedTable {
  const captionLines = lines.slice(-CAPTION_LINES);
  const rows: Cell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells)
    rows[cell.row]?.push({ ...cell, page: cell.page ?? grid.page, origin: cell });
  const edges = grid.edges ?? [];
  const table = {
    ...readCaption(captionLines),
    file,
    pages: [grid.page],
    columns: grid.columns,
    edges,
    lastEdges: edges,
    rows,
    repeated: [],
    notes: [],
    captionLines,
  };
  takeCaptionRows(table);
  return table;
}

/** A workbook prints captions into its grid: leading rows with texts of a caption and nothing else are taken out of it. */
function takeCaptionRows(table: PrintedTable): void {
  const rows = table.rows.length;
  while (table.rows.length > 1 && isCaptionRow(table)) table.rows.shift();
  const taken = rows - table.rows.length;
  if (taken > 0) for (const cell of table.rows.flat()) cell.row -= taken;
}

/** Whether the first row is a caption; it is then read as one. */
function isCaptionRow(table: PrintedTable): boolean {
  const [row = []] = table.rows;
  const lines = row.map(
    (cell): Paragraph => ({
      kind: "paragraph",
      page: cell.page ?? 1,
      text: cell.text,
      ...(cell.box ? { box: cell.box } : {}),
    }),
  );
  if (row.length > 3 || !lines.every(({ text }) => saysCaption(text))) return false;
  Object.assign(table, readCaption([...table.captionLines, ...lines]));
  table.captionLines.push(...lines);
  table.repeated.push(...row);
  return true;
}

function saysCaption(text: string): boolean {
  const { title, unit, bearer } = readPlainCaption([{ kind: "paragraph", page: 1, text }]);
  return Boolean(title || unit || bearer) || isPageLine(text);
}

/** Whether a grid goes on with the table before it: it stands in the same columns, and has no title, or the same one. */
function continues(last: PrintedTable, next: PrintedTable, lines: Paragraph[], first: boolean): boolean {
  if (last.columns !== next.columns && !(first && standsIn(last, next))) return false;
  if (next.title) return next.title === last.title && next.bearer === last.bearer && first;
  const between = lines.filter(({ text }) => !isPageLine(text));
  return between.length === 0 || (first && repeatsHead(last, next));
}

/** How far, in points, an edge may lie from one of the page before. */
const SAME_EDGE = 4;

/** Whether each edge of a piece, some of whose cells are merged, is one of the table's, and so are its outer edges. */
function standsIn(last: PrintedTable, next: PrintedTable): boolean {
  const near = (edge: number) => last.edges.some((other) => Math.abs(edge - other) <= SAME_EDGE);
  const outer = (n: number) => Math.abs((last.edges.at(n) ?? 0) - (next.edges.at(n) ?? 0)) <= SAME_EDGE;
  return (
    next.edges.length > 2 &&
    next.edges.length < last.edges.length &&
    next.edges.every(near) &&
    outer(0) &&
    outer(-1)
  );
}

/** The cells of a piece in the columns of the table that it continues. */
function inColumns(table: PrintedTable, piece: PrintedTable): Cell[][] {
  if (table.columns === piece.columns) return piece.rows;
  const place = (n: number) =>
    table.edges.findIndex((edge) => Math.abs(edge - (piece.edges[n] ?? 0)) <= SAME_EDGE);
  return piece.rows.map((row) =>
    row.map((cell) => {
      const column = place(cell.column);
      return { ...cell, column, columnSpan: Math.max(1, place(cell.column + cell.columnSpan) - column) };
    }),
  );
}

function repeatsHead(last: PrintedTable, next: PrintedTable): boolean {
  return headOf(last.rows[0]) === headOf(next.rows[0]) && headOf(next.rows[0]).length > 4;
}

function headOf(row: Cell[] | undefined): string {
  return (row ?? []).map((cell) => cell.text.replace(/\s+/g, "")).join("|");
}

/** Adds the rows of a piece, without the headings that it repeats. */
function append(table: PrintedTable, piece: PrintedTable): void {
  const rows = inColumns(table, piece);
  const isSheets = !table.title || tableOfTitle(table.title) === "performance";
  let repeated = 0;
  while (
    repeated < rows.length &&
    repeated < table.rows.length &&
    isRepeated(table.rows[repeated], rows[repeated], isSheets)
  )
    repeated++;
  table.repeated.push(...rows.slice(0, repeated).flat(), ...piece.repeated);
  const fresh = rows.slice(repeated);
  if (goesOn(table.rows.at(-1), fresh)) joinRows(table.rows.at(-1) ?? [], fresh.shift() ?? []);
  for (const row of fresh) table.rows.push(row.map((cell) => ({ ...cell, row: table.rows.length })));
  for (const page of piece.pages) if (!table.pages.includes(page)) table.pages.push(page);
  if (piece.columns === table.columns) table.lastEdges = piece.edges;
  table.unit ||= piece.unit;
  table.captionLines.push(...piece.captionLines);
}

/** Whether a page begins with the rest of a name: words alone, without the number that the names before and after it have. */
function goesOn(last: Cell[] | undefined, [first, second]: Cell[][]): boolean {
  const [rest] = first ?? [];
  const before = last?.find((cell) => cell.column === rest?.column);
  const after = second?.find((cell) => cell.column === rest?.column);
  if (
    !rest ||
    first?.length !== 1 ||
    !before ||
    !/^\p{Script=Han}+[）)]?$/u.test(rest.text.replace(/\s/g, ""))
  )
    return false;
  const open = /[（(][^）)]*$/.test(before.text) && /[）)]$/.test(rest.text);
  return (
    open ||
    (isNumbered(before.text.trim()) &&
      !isNumbered(rest.text.trim()) &&
      after !== undefined &&
      isNumbered(after.text.trim()))
  );
}

function joinRows(last: Cell[], rest: Cell[]): void {
  for (const cell of rest) {
    const before = last.find(({ column }) => column === cell.column);
    if (before) before.text += `\n${cell.text}`;
    else last.push(cell);
  }
}

/** A row of headings printed again: the same texts, none of them a number with decimals. In sheets the name of a project is none: one begins with it. */
function isRepeated(row: Cell[] | undefined, again: Cell[] | undefined, isSheets: boolean): boolean {
  const text = headOf(again);
  return (
    text.length > 0 && text === headOf(row) && !/\d\.\d/.test(text) && !(isSheets && namesProject(again))
  );
}

function namesProject([label, name]: Cell[] = []): boolean {
  return fieldOf(label?.text ?? "") === "name" && name !== undefined && !isLabel(name.text);
}

/** The lines between two tables that are notes of the first: those before what says the next one's title. */
function notesOf(lines: Paragraph[], caption: Paragraph[]): Paragraph[] {
  return lines.slice(0, Math.max(0, lines.length - caption.length)).filter(({ text }) => !isPageLine(text));
}
