import type { PrintedTable } from "../find/join.ts";
import type { PlacedCell } from "../place/placed.ts";
import type { Cell } from "../source/source.ts";

/** A performance sheet (项目绩效目标表) as it is printed. Its sentences are not kept: a person restates them. */
export interface Sheet {
  /** The printed table in which it begins. */
  table: PrintedTable;
  /** Whether it is that of the whole department. */
  overall: boolean;
  /** Name of the project; of a sheet of the whole department its title. */
  name: Labelled;
  /** Words of its head but for the name: project code, department, implementing unit. */
  words: ReadonlyMap<string, Labelled>;
  /** Unit of its amounts. */
  unit: string;
  /** The budget and its parts, by their ids, in printed order. */
  funds: ReadonlyMap<string, Labelled>;
  indicators: Indicator[];
  /** The cells of the document that went into it, labels and headings included. */
  used: ReadonlySet<Cell>;
}

/** A value and the label that stands beside or above it. */
export interface Labelled {
  label: string;
  cell: PlacedCell;
}

/** A row of indicators: its cells by the ids of their columns. */
export interface Indicator {
  table: PrintedTable;
  cells: ReadonlyMap<string, PlacedCell>;
}

/** All sheets of some documents. */
export interface Sheets {
  sheets: Sheet[];
  /** Headings of the columns of indicators, by their ids, in printed order. */
  headings: ReadonlyMap<string, string>;
}

/** By what a sheet is called where it has to be left out: its project, and the page on which it begins. */
export const sheetKey = ({ name: { cell } }: Sheet): string => `${cell.value}（${cell.page}）`;
