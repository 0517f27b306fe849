import { type CellAddress, printCellAddress } from "../address.ts";
import { countDecimals, exact, isAmount, plainChange } from "../money.ts";
import { isOverall } from "../read/csv/parents.ts";
import type { Row } from "../read/csv/rows.ts";
import type { TableRecord } from "../read/disclosures.ts";
import { blockOf, isChange, isFigure, isMeasure, unitOfFigure } from "../schema/format/columns.ts";
import type { Column, Part } from "../schema/format/part.ts";
import type { CellSelector, RowSelector, TableSelector } from "../schema/rules.ts";
import type { Book } from "./book.ts";

/** A printed figure and where it stands. */
export interface Cell {
  readonly address: CellAddress;
  /** Its address as text, by which cells are told apart. */
  readonly key: string;
  /** As printed, or `ILLEGIBLE`. */
  readonly amount: string;
  /** Whether several readings of it fit, so that its amount is left open. */
  readonly isOpen?: boolean;
  /** Whether nothing is printed there: only where a book asks for blank cells, as a zero that adds nothing. */
  readonly isBlank?: boolean;
  readonly unit: string;
  /** Yuan in one unit of money; 1 for all else. */
  readonly scale: string;
  /** Decimals to which the figure was rounded before it was printed. */
  readonly decimals: number;
  /** Row and column in words, for readers. */
  readonly label: string;
}

/** The amount of a cell that is printed and that our text lost, or that stays open: nothing can be said of what it stands in. */
export const ILLEGIBLE = "?";

const isPrintedFigure = (amount: string): boolean => amount === ILLEGIBLE || isAmount(amount);

/** The cells that a selector names: those with a figure, and how many are printed without one. */
export interface Selection {
  readonly cells: readonly Cell[];
  readonly blanks: number;
}

/** The address of a cell in a book, and its key. */
export function locateCell(
  { scope, folder }: Book,
  table: string,
  row: string,
  field: string,
): Pick<Cell, "address" | "key"> {
  const address = { scope, folder, table, row, field };
  return { address, key: printCellAddress(address) };
}

/** The figure in a cell; where it stays open, whatever is printed does not count. Undefined where no figure is printed. */
function readFigure(book: Book, table: string, row: string, field: string, printed: string) {
  const location = locateCell(book, table, row, field);
  const isOpen = book.open.has(location.key);
  const amount = isOpen ? ILLEGIBLE : printed;
  return isPrintedFigure(amount) ? { ...location, amount, isOpen } : undefined;
}

const scaleOf = (book: Book, unit: string): string => book.yuan.get(unit) ?? "1";

/** The cell of a table, or undefined where no figure is printed. */
export function tableCell(book: Book, table: TableRecord, row: Row, column: Column): Cell | undefined {
  const printed = row.cells[column.id] ?? "";
  const unit = unitOfFigure(column, row.unit || table.unit);
  if (printed === "" && book.withBlanks && isMeasure(column))
    return blankCell(book, table, row, column, unit);
  return figureCell(book, table, row, column, {
    amount: isChange(column) ? plainChange(printed) : printed,
    unit,
  });
}

/** A cell without a figure, as an exact zero. */
function blankCell(book: Book, table: TableRecord, row: Row, column: Column, unit: string): Cell {
  return {
    ...locateCell(book, table.format.id, row.id, column.id),
    amount: exact.round("0", table.decimals ?? USUAL_DECIMALS),
    isBlank: true,
    unit: "",
    scale: scaleOf(book, unit),
    decimals: 0,
    label: labelCell(row, column),
  };
}

/** Of tables whose amounts have each their own decimals. */
const USUAL_DECIMALS = 2;

const labelCell = (row: Row, column: Column): string =>
  `${row.label || row.number}，${column.heading.at(-1)}`;

/** The cell of a figure that is printed with other words in its cell, or undefined where there is none. */
export function figureCell(
  book: Book,
  table: TableRecord,
  row: Row,
  column: Column,
  printed: Pick<Cell, "amount" | "unit">,
): Cell | undefined {
  const figure = readFigure(book, table.format.id, row.id, column.id, printed.amount);
  return (
    figure && {
      ...figure,
      unit: printed.unit,
      scale: scaleOf(book, printed.unit),
      // Counts, prices and targets are printed as they come.
      decimals: Math.max(
        countDecimals(figure.amount),
        isMeasure(column) || column.role === "change" ? (table.decimals ?? 0) : 0,
      ),
      label: labelCell(row, column),
    }
  );
}

function decimalsOf(book: Book, unit: string): number {
  return book.tables.find((table) => table.unit === unit)?.decimals ?? 0;
}

export function findTable(book: Book, id: string): TableRecord | undefined {
  return [...book.tables, ...book.lists].find((table) => table.format.id === id);
}

/** The column of a figure in each part that has it. */
function findMeasures(table: TableRecord, id: string): ReadonlyMap<string, { part: Part; column: Column }> {
  const columns = table.format.parts.flatMap((part) => {
    const column = part.columns.find((candidate) => candidate.id === id && isFigure(candidate));
    return column ? [[blockOf(part), { part, column }] as const] : [];
  });
  return new Map(columns);
}

/** Whether a selector means a row's figures: those of another year or phase only where it names their part or line. */
function isMeant({ side, rows }: TableSelector, { figureOf: ofPart }: Part, { fixed }: Row): boolean {
  return (
    rows.lines !== undefined ||
    (fixed?.figureOf === undefined && (side !== undefined || ofPart === undefined))
  );
}

export function hasRow(row: Row, selector: RowSelector): boolean {
  return (
    (selector.lines === undefined || (row.fixed !== undefined && selector.lines.includes(row.fixed.id))) &&
    (selector.codes === undefined || selector.codes.includes(row.code)) &&
    (selector.prefix === undefined || (row.codeKind !== "unit" && row.code.startsWith(selector.prefix))) &&
    (selector.type === undefined || row.type === selector.type) &&
    (selector.kind === undefined || (selector.kind === "unit" ? row.codeKind === "unit" : isOverall(row))) &&
    (selector.category === undefined || row.category === selector.category)
  );
}

/** The rows of a table that a selector names. */
export function selectRows(
  book: Book,
  selector: TableSelector,
): { table: TableRecord; row: Row; column: Column }[] {
  const table = findTable(book, selector.table);
  if (!table) return [];
  const columns = findMeasures(table, selector.measure);
  return table.rows
    .filter(
      (row) => (selector.side === undefined || row.block === selector.side) && hasRow(row, selector.rows),
    )
    .flatMap((row) => {
      const found = columns.get(row.block);
      return found && isMeant(selector, found.part, row) ? [{ table, row, column: found.column }] : [];
    });
}

export function selectCells(book: Book, selector: CellSelector): Selection {
  if ("table" in selector)
    return collect(
      selectRows(book, selector).map(({ table, row, column }) => tableCell(book, table, row, column)),
    );
  return collect(listFacts(book, selector.fact).map((fact) => factCell(book, fact)));
}

type Facts = Book["facts"];

const factsByKey = new WeakMap<Facts, ReadonlyMap<string, Facts>>();

/** The facts of a kind, in order. */
export function listFacts({ facts }: Book, key: string): Facts {
  const byKey = factsByKey.get(facts) ?? Map.groupBy(facts, (fact) => fact.key);
  factsByKey.set(facts, byKey);
  return byKey.get(key) ?? [];
}

/** The figure that a text states, or undefined. */
export function factCell(
  book: Book,
  { fact_id: id, value, unit, operator, label }: Facts[number],
): Cell | undefined {
  const figure = readFigure(book, "facts", id, "value", value);
  // Money in prose that is not called 约 has the precision of its table.
  const ofTable = book.yuan.has(unit) && operator !== "~" ? decimalsOf(book, unit) : 0;
  return (
    figure && {
      ...figure,
      unit,
      scale: scaleOf(book, unit),
      decimals: Math.max(countDecimals(figure.amount), ofTable),
      label,
    }
  );
}

function collect(cells: readonly (Cell | undefined)[]): Selection {
  const found = cells.filter((cell) => cell !== undefined);
  return { cells: found, blanks: cells.length - found.length };
}
