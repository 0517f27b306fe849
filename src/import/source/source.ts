import type { UnreadPage } from "../../schema/vocabulary.ts";

/**
 * The neutral form of a document: what a file shows, whatever its kind, before anyone asks what it means. Readers of
 * files make it (one module for each kind), everything after them asks it alone.
 */

/** Kinds of file that a reader exists for. */
export type SourceKind = "pdf" | "word" | "excel" | "html" | "text";

/** A rectangle on a page: the distance of its edges from the page's left and top edge, in points (1/72 inch). */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A run of text outside of grids: a title, a unit, a note, a paragraph of an explanation. */
export interface Paragraph {
  kind: "paragraph";
  /** Number of the page, from 1. */
  page: number;
  text: string;
  /** Where it stands; absent where the file has no places (Word, Excel, web pages). */
  box?: Box;
  /** Whether a blank line stands above it, in a file of lines. */
  afterBlank?: true;
}

/** How the column of a text was told in a file that keeps none. */
export type Settled = "alone" | "by-sums";

/** One cell of a grid, merged ones once, at their first row and column. */
export interface Cell {
  /** From 0. */
  row: number;
  /** From 0. */
  column: number;
  /** Rows that it spans, at least 1. */
  rowSpan: number;
  /** Columns that it spans, at least 1. */
  columnSpan: number;
  /** The text as printed, without spaces at its ends; lines of a cell are parted by "\n". */
  text: string;
  /** How far the text is moved in from its column's edge, in widths of a Chinese character; 0 where unknown. */
  indent: number;
  /** Number of the page, where it differs from the grid's. */
  page?: number;
  /** Where the text stands; absent where the file has no places. */
  box?: Box;
  /** Of a cell of tables that are joined over pages: the cell of its page. */
  origin?: Cell;
  /** Other columns in which it may stand as well as in its own: nothing tells which. */
  otherColumns?: readonly number[];
  /** Where the file keeps no columns: that its column is the only one in which it can stand, or that sums told it. */
  settled?: Settled;
}

/** A table as printed: cells in rows and columns, nothing said of what is heading and what is data. */
export interface Grid {
  kind: "grid";
  page: number;
  rows: number;
  columns: number;
  /** By row, then by column. A place without text needs no cell. */
  cells: Cell[];
  /** Where each column begins, and where the last one ends, on pages with places. */
  edges?: number[];
  box?: Box;
}

export type Block = Paragraph | Grid;

/** A page; of a workbook a sheet, of a web page or a Word file the whole. */
export interface SourcePage {
  /** From 1. */
  number: number;
  /** Name of the sheet of a workbook. */
  name?: string;
  /** Paragraphs and grids in reading order. */
  blocks: Block[];
  /** Why some of it cannot be read. */
  unread?: UnreadPage;
  /** That its lines were recognized in a picture: columns are lost, and characters may be wrong. */
  recognized?: true;
}

/** One file, read. */
export interface SourceFile {
  /** Name of the file as given. */
  path: string;
  kind: SourceKind;
  bytes: number;
  sha256: string;
  pages: SourcePage[];
}

/** Why a file cannot be read: an id of a message, and the values that it shows. The file is left as it is. */
export class SourceProblem extends Error {
  override readonly name = "SourceProblem";
  readonly reason: SourceReason;
  readonly values: Readonly<Record<string, string>>;

  constructor(reason: SourceReason, values: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** Every way in which a file cannot be read. */
export type SourceReason =
  | "unknown-kind"
  | "broken"
  | "encrypted"
  | "too-large"
  | "too-many-pages"
  | "no-text"
  /** Its fonts do not say which characters they show. */
  | "no-mapping"
  | "only-a-frame"
  | "empty"
  /** No file stands there, or none that may be opened. */
  | "unreadable";
