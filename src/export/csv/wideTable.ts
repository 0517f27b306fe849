import type { PartView, TableView } from "../../archive/scope/tables.ts";
import { namePart } from "../../archive/words/names.ts";
import type { Row } from "../../read/csv/rows.ts";
import { isChange, isFigure, isPrinted } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import { LIST_MISSING } from "../../schema/openData/columns.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import { fill } from "../../text/text.ts";
import { ui } from "../../text/ui.ts";
import type { TidyFile } from "./csv.ts";

/** A table as printed: its columns from left to right, and the cells of each printed row below them. */
export interface WideTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Which of them are totals. */
  readonly totals: ReadonlySet<readonly string[]>;
}

/**
 * One table wide as printed. The two sides of a side-by-side table stand side by side again; a printed row number that both share
 * is written once.
 */
export function layOutWide(table: TableView): WideTable {
  const sides = listSides(table);
  const totals = new Set<readonly string[]>();
  const rows = listRowNumbers(table.parts).map((number) => {
    const printed = sides.map(({ view }) => view.rows.find((row) => row.number === number));
    const cells = sides.flatMap(({ columns }, index) =>
      columns.map((column) => readCell(printed[index], column, printed)),
    );
    if (printed.some((row) => row?.type === "total")) totals.add(cells);
    return cells;
  });
  return { columns: sides.flatMap(({ columns }) => columns), rows, totals };
}

/** One table wide as printed. */
export function exportWideTable(table: TableView): TidyFile {
  return { columns: nameColumns(table), rows: layOutWide(table).rows };
}

/** The headings of each column, joined by `/`; what several columns print is told apart by the part of the table, or else the column. */
function nameColumns(table: TableView): string[] {
  const columns = listSides(table).flatMap(({ view, columns: own }) =>
    own.map((column) => ({ part: view.part, column })),
  );
  const headings = columns.map(({ column }) => column.heading.join("/"));
  const ofParts = columns.map(
    ({ part }, index) => `${headings[index]}${fill(ui.marks.brackets, { text: namePart(ui, table, part) })}`,
  );
  const isOnce = (names: readonly string[], index: number): boolean =>
    names.indexOf(names[index] ?? "") === names.lastIndexOf(names[index] ?? "");
  return columns.map(({ column }, index) =>
    isOnce(headings, index)
      ? (headings[index] ?? "")
      : isOnce(ofParts, index)
        ? (ofParts[index] ?? "")
        : `${headings[index]}${fill(ui.marks.brackets, { text: column.id })}`,
  );
}

/**
 * The schema of a table's wide file: its printed headings, with what `data/statutory-tables.json` says of such
 * columns.
 */
export function describeWideTable(
  table: TableView,
  { measures }: StatutoryTables,
  name = table.id,
): FileSchema {
  const names = nameColumns(table);
  return {
    name,
    title: table.title,
    en: `each printed row of the table ${table.id}`,
    zh: fill(ui.data.wideRow, { title: table.title }),
    columns: layOutWide(table).columns.map((column, index) => {
      const about = measures.find((measure) => measure.id === column.id)?.about ?? ui.data.wideColumn;
      const name = names[index] ?? column.id;
      return {
        name,
        title: name,
        en: `column \`${column.id}\` as printed`,
        zh: about,
        type: isFigure(column) && !isChange(column) ? "number" : "string",
      } as const;
    }),
    foreignKeys: [],
    missingValues: LIST_MISSING,
  };
}

interface SideView {
  readonly view: PartView;
  readonly columns: readonly Column[];
}

/** The sides of a table with the columns that each brings; a row number is of the first. */
function listSides({ parts }: TableView): SideView[] {
  return parts.map((view, index) => ({
    view,
    columns: index === 0 ? listPrinted(view.part) : withoutNumber(listPrinted(view.part)),
  }));
}

/** Columns of print; lists show the kinds of their rows, too, which nothing else there tells, but no words that we restate. */
const listPrinted = ({ columns, sums }: Part): Column[] =>
  columns.filter((column) => (sums ? column.role !== "summary" : isPrinted(column)));

function withoutNumber(columns: readonly Column[]): Column[] {
  return columns.filter((column) => column.role !== "row-number");
}

function readCell(row: Row | undefined, column: Column, rows: readonly (Row | undefined)[]): string {
  const source = column.role === "row-number" ? (row ?? rows.find((other) => other)) : row;
  return source?.cells[column.id] ?? "";
}

/** Row numbers of all sides, in the order of print. */
function listRowNumbers(parts: readonly PartView[]): string[] {
  const numbers = new Set(parts.flatMap((part) => part.rows.map((row) => row.number)));
  return [...numbers].sort((a, b) => Number(a) - Number(b));
}
