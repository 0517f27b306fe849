import type { Box, Cell, Settled } from "../source/source.ts";

/** How far a cell's place is known. */
export type Way = "proved" | "certain" | "open";

/** Why nothing is read from a cell: its text is no amount; an amount may belong to another column; it may be two amounts that look like one. */
export type WhyOpen = "not-an-amount" | "several-columns" | "several-amounts";

/** One printed value and where it stands. */
export interface PlacedCell {
  /** As the data file holds it. */
  value: string;
  /** As the page shows it. */
  printed: string;
  page: number;
  box?: Box;
  /** The cell of the page in which it is printed, the first of several. */
  from?: Cell;
  /** Why it stays open: the data file leaves it blank. */
  open?: WhyOpen;
  /** Of an open one the amounts that may stand in it, blank for none. */
  candidates?: readonly string[];
  /** How its column was told, where the file keeps none: if by sums, what holds within the table is no proof of it. */
  settled?: Settled;
}

/** What a column tells, as formats name it. */
export type PlacedRole =
  | "row-number"
  | "code"
  | "label"
  | "paired-code"
  | "paired-label"
  | "third-code"
  | "third-label"
  | "unit-code"
  | "unit-name"
  | "text"
  | "part"
  | "subtotal"
  | "total"
  | "of-which"
  | "rate"
  | "completion"
  | "change"
  | "count"
  | "price"
  | "memo"
  // Columns of lists.
  | "category"
  | "item"
  | "catalogue-code"
  | "as-of"
  | "unit"
  | "count-unit";

export interface PlacedColumn {
  id: string;
  heading: string[];
  role: PlacedRole;
  /** The columns of the grid that it joins (类, 款, 项), else one. */
  from: number[];
  /** Columns that a sum is the sum of, where its headings do not tell. */
  sumOf?: string[];
  /** That arithmetic, not the headings, told which columns it is the sum of. */
  sumFound?: true;
  /** The column that it is a share of, where that is not the one before it. */
  shareOf?: string;
  /** The columns of a row of which a change is the difference: the newer and the older. */
  changeOf?: [newer: string, older: string];
  /** The year and phase of its figures, where they are not the disclosure's. */
  figureOf?: { year?: number; phase?: "budget" | "adjusted" | "executed" | "final" };
}

export type RowKind = "total" | "subtotal" | "of-which" | "unit" | "item";

export interface PlacedRow {
  kind: RowKind;
  /** Index of the row that it is part of, where it is known from numbering and indents. */
  parent?: number | undefined;
  /** Depth by indents or numbering, 0 for rows of the first level. */
  level: number;
  /** Every depth below its sum, from 1, that adds up, where several trees do: what the row is part of is then open. */
  levels?: readonly number[];
  /** That it is the total of its block, though it is called by the name of a bureau or unit. */
  isWhole?: true;
  cells: ReadonlyMap<string, PlacedCell>;
}

export type Side = "" | "revenue" | "expenditure";

export interface PlacedBlock {
  /** Unique in the table: the side, or a name of its own. */
  id: string;
  side: Side;
  /** The year of its figures, as years from the disclosure's, where it is not that. */
  figureOf?: { year: number };
  /** The blocks of which its figures are the difference: the newer and the older. */
  changeOf?: [newer: string, older: string];
  /** That arithmetic told what each row is part of. */
  treeFound?: true;
  /** That nothing tells what the rows of a list are part of: they are shares of its total. */
  treeUnknown?: true;
  columns: PlacedColumn[];
  rows: PlacedRow[];
}

export interface PlacedTable {
  /** `department`, or the code of a unit. */
  scope: string;
  tableId: string;
  title: string;
  unit: string;
  file: number;
  pages: number[];
  blocks: PlacedBlock[];
  /** The columns of each block as it is printed, before its rows were parted by years. */
  columns: PlacedColumn[][];
  /** The day of which a list speaks, as its caption says it. */
  asOf?: string;
  /** Lines below the table. */
  notes: string[];
}

/** Roles of columns that hold figures. */
export const FIGURES: ReadonlySet<PlacedRole> = new Set([
  "part",
  "subtotal",
  "total",
  "of-which",
  "rate",
  "completion",
  "change",
  "count",
  "price",
  "memo",
]);

/** Headings of columns of remarks, which name nothing that a row lists. */
const REMARKS = /^(?:备注|说明)$/;

/** Whether a block has words beside the names of its rows, remarks aside: it then lists things other than subjects, such as projects. */
export const listsOthers = (columns: readonly PlacedColumn[]): boolean =>
  columns.some(({ role, heading }) => role === "text" && !REMARKS.test(heading.at(-1) ?? ""));
