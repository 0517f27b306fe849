import type { PrintedTable } from "../find/join.ts";
import { isSummaryTitle } from "../find/title.ts";
import { says } from "../headings/headings.ts";
import { isNumber } from "../layout/printedNumber.ts";
import type { Cell } from "../source/source.ts";
import { isCode, isMark, splitCodedLabel, wholeText } from "./cells.ts";
import { countHeadRows, headingOf } from "./head.ts";
import { sumKind } from "./sums.ts";

/** What most cells of a column hold. */
export type ColumnKind = "number" | "code" | "coded-label" | "text" | "row-number";

export interface ShapedColumn {
  /** Index in the grid. */
  column: number;
  heading: string[];
  kind: ColumnKind;
}

/** Columns of one block: names with their amounts; a table has several where blocks stand side by side. */
export interface ShapedBlock {
  columns: ShapedColumn[];
  /** The rows that print something in the block: cells by column of the grid. */
  rows: ShapedRow[];
}

export interface ShapedRow {
  /** Row of the grid. */
  row: number;
  cells: ReadonlyMap<number, Cell>;
}

export interface ShapedTable {
  headRows: number;
  blocks: ShapedBlock[];
}

/** What a heading adds in brackets: 项目（按支出性质）. */
const BRACKETED = /[（(][^（()）]*[)）]$/;
/** Tells headings, columns and blocks of a table apart. */
export function shapeTable(table: PrintedTable): ShapedTable {
  const headRows = countHeadRows(table);
  const body = table.rows.slice(headRows).map((cells, n) => placeCells(table, headRows, headRows + n, cells));
  const columns = Array.from({ length: table.columns }, (_, column): ShapedColumn => {
    const heading = headingOf(table, headRows, column);
    return {
      column,
      heading,
      kind: kindOf(
        heading,
        body.map((row) => row.get(column)).filter((cell) => cell !== undefined),
      ),
    };
  }).filter(({ heading, column }) => heading.length > 0 || body.some((row) => row.has(column)));
  const parted = partBlocks(columns, table.title);
  shareLabels(body, parted);
  shareNumbers(parted);
  const blocks = parted.map((own) => ({
    columns: own,
    rows: body
      .map((cells, n) => ({
        row: headRows + n,
        cells: new Map([...cells].filter(([column]) => own.some((one) => one.column === column))),
      }))
      .filter(({ cells }) => own.some(({ column, kind }) => kind !== "row-number" && cells.has(column))),
  }));
  return { headRows, blocks: isSummaryTitle(table.title) ? blocks : joinSnakes(blocks) };
}

/**
 * A list that goes on in the next columns, below the same headings, is one block: final accounts print 公用经费 in two pairs of
 * columns. The cells of its later rows stand at the columns of its first.
 */
function joinSnakes(blocks: ShapedBlock[]): ShapedBlock[] {
  const joined: ShapedBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (!before || !isSnake(before, block)) {
      joined.push(block);
      continue;
    }
    const place = new Map(
      block.columns.map(({ column }, n) => [column, before.columns[n]?.column ?? column]),
    );
    for (const { row, cells } of block.rows) {
      const own = new Map([...cells].map(([column, cell]) => [place.get(column) ?? column, cell]));
      const rest = before.rows.findIndex((other) => other.row === row && isDisjoint(other.cells, own));
      const [name] = rest < 0 ? [] : before.rows.splice(rest, 1);
      before.rows.push({ row, cells: new Map([...(name?.cells ?? []), ...own]) });
    }
  }
  return joined;
}

/** Whether the name of a row, a sum's below the first columns, and its amount below the last have no column in common. */
const isDisjoint = (name: ShapedRow["cells"], rest: ShapedRow["cells"]): boolean =>
  ![...rest.keys()].some((column) => name.has(column));

const isSnake = (before: ShapedBlock, block: ShapedBlock): boolean =>
  block.columns.some(({ kind }) => kind === "code") &&
  before.columns.length === block.columns.length &&
  before.columns.every(({ heading }, n) => heading.join("/") === block.columns[n]?.heading.join("/"));

/** The cells of a row by column; a merged cell stands at its first column, and on each row that it spans. */
function placeCells(table: PrintedTable, headRows: number, row: number, cells: Cell[]): Map<number, Cell> {
  const placed = new Map(cells.map((cell) => [cell.column, cell]));
  for (let above = row - 1; above >= headRows && row - above < 400; above--) {
    for (const cell of table.rows[above] ?? []) {
      if (cell.row + cell.rowSpan > row && !placed.has(cell.column)) placed.set(cell.column, cell);
    }
  }
  return placed;
}

function kindOf(heading: string[], cells: Cell[]): ColumnKind {
  const last = heading.at(-1) ?? "";
  const texts = cells.map((cell) => wholeText(cell.text));
  const share = (fits: (text: string) => boolean, all = texts) =>
    all.length === 0 ? 0 : all.filter(fits).length / all.length;
  // Names of sums may stand where others have their codes.
  const own = texts.filter((text) => !sumKind(text));
  if (says("row-number", last)) return "row-number";
  // 311 专项业务类 is no subject with its code.
  if (says("project-kind", last)) return "text";
  if (
    says("code", last) &&
    share((text) => /\p{Script=Han}/u.test(text) && !sumKind(text) && !splitCodedLabel(text)) < 0.5
  )
    return "code";
  if (share((text) => splitCodedLabel(text) !== null, own) > 0.5) return "coded-label";
  if (texts.length > 1 && share(isCode) > 0.8 && !isMoneyHeading(last)) return "code";
  const figures = cells.filter(({ text }) => isMark(wholeText(text)) || isFigures(text));
  if (figures.length > cells.length / 2) return "number";
  if (texts.length > 0) return "text";
  return says("money", last) && !says("remark", last) ? "number" : "text";
}

/** Whether a heading is one of money: 上年结转, not 支出功能分类科目. */
const isMoneyHeading = (text: string): boolean => says("money", text) && !says("classification", text);

/** Whether a text is a number, broken or not, or several of them. */
const isFigures = (text: string): boolean =>
  isNumber(wholeText(text)) || text.trim().split(/\s+/).every(isNumber);

/** Parts columns where, after amounts, names begin again: 项目 | 预算数 | 项目 | 预算数. */
function partBlocks(columns: ShapedColumn[], title: string): ShapedColumn[][] {
  const summary = isSummaryTitle(title);
  const blocks: ShapedColumn[][] = [];
  for (const [n, column] of columns.entries()) {
    const block = blocks.at(-1);
    if (!block || beginsBlock(column, block, summary) || headsAgain(columns.slice(n), block))
      blocks.push([column]);
    else block.push(column);
  }
  return blocks;
}

const lastHeading = ({ heading }: ShapedColumn): string => heading.at(-1) ?? "";

/** Whether columns begin with codes headed as a whole block is: 科目编码 | 科目名称 | 金额, again. */
const headsAgain = (columns: ShapedColumn[], block: ShapedColumn[]): boolean =>
  block[0]?.kind === "code" &&
  block.some(({ kind }) => kind === "number") &&
  columns.length >= block.length &&
  block.every((column, n) => lastHeading(column) === lastHeading(columns[n] as ShapedColumn));

/** Numbers of rows at the left of all blocks are those of each. */
function shareNumbers(blocks: ShapedColumn[][]): void {
  const number = blocks[0]?.[0];
  if (number?.kind !== "row-number" || blocks.slice(1).some((block) => block.some(isRowNumber))) return;
  for (const block of blocks.slice(1)) block.unshift(number);
}

const isRowNumber = ({ kind }: ShapedColumn): boolean => kind === "row-number";

/**
 * A name over several blocks, such as that of a sum at their end, belongs to the last of them, where its amount stands, or would stand if there
 * were one: the name then leaves no room for it in the first.
 */
function shareLabels(body: Map<number, Cell>[], blocks: ShapedColumn[][]): void {
  for (const row of body) {
    for (const cell of new Set(row.values())) {
      const last = blocks.findLast((block) =>
        block.some(({ column }) => column > cell.column && column < cell.column + cell.columnSpan),
      );
      const first = blocks.find((block) => block.some(({ column }) => column === cell.column));
      const name = last?.find(({ kind }) => kind === "text");
      if (
        !last ||
        last === first ||
        !name ||
        row.has(name.column) ||
        !(last.some(({ column }) => row.has(column)) || covers(cell, first))
      )
        continue;
      row.delete(cell.column);
      row.set(name.column, cell);
    }
  }
}

const covers = (cell: Cell, block: ShapedColumn[] | undefined): boolean =>
  block?.every(({ column }) => column < cell.column + cell.columnSpan) ?? false;

/** Whether a column is the first of a block: it has the headings of another block's names, or, in a summary, heads names at all. */
function beginsBlock(column: ShapedColumn, block: ShapedColumn[], summary: boolean): boolean {
  const last = column.heading.at(-1) ?? "";
  if (column.kind === "number" || says("remark", last) || !block.some(({ kind }) => kind === "number"))
    return false;
  const path = column.heading.join("/");
  return (
    block.some(({ kind, heading }) => kind !== "number" && heading.join("/") === path) ||
    (summary && says("name", last.replace(BRACKETED, "")))
  );
}
