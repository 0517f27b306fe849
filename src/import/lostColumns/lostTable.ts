import type { Arrangement } from "./arrange.ts";
import type { Head } from "./heads.ts";
import type { LostRow } from "./rows.ts";
import type { Template } from "./template.ts";
import type { Line, Token } from "./tokens.ts";

/** A stretch of lines with the headings of a table and some of its rows. */
export interface Piece {
  /** The last title above it; empty where there is none. */
  title: string;
  head: Head;
  /** Lines above the headings that are no title, where it is not the first piece. */
  captions: readonly Line[];
  /** Texts of its rows. */
  texts: readonly Token[];
}

/** A table in a text whose columns are lost. */
export interface LostTable {
  template: Template;
  pieces: readonly Piece[];
  rows: readonly LostRow[];
  /** For each row the ways in which it may stand in the columns; none where it cannot be read. */
  ways: readonly (readonly Arrangement[])[];
}
