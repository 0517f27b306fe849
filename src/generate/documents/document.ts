/** A cell of a made table, at its place. */
export interface MadeCell {
  readonly column: number;
  readonly text: string;
  /** Columns and rows that it spans. */
  readonly columns: number;
  readonly rows: number;
  readonly align: "left" | "center" | "right";
  /** In widths of a Chinese character. */
  readonly indent: number;
}

export interface MadeTable {
  readonly kind: "table";
  readonly title: string;
  /** What stands between title and table, left and right. */
  readonly scope: string;
  readonly unit: string;
  readonly columns: number;
  /** Rows of its head, which a print repeats on each page. */
  readonly head: readonly (readonly MadeCell[])[];
  readonly body: readonly (readonly MadeCell[])[];
  readonly notes: readonly string[];
}

export interface MadeText {
  readonly kind: "title" | "heading" | "text";
  readonly text: string;
}

/** Titles with the numbers of what they lead to, which are no amounts. */
export interface MadeContents {
  readonly kind: "contents";
  readonly title: string;
  readonly entries: readonly string[];
}

export type MadeBlock = MadeTable | MadeText | MadeContents;

/** A document as it would be published, whatever file it is written to. Its truth is the data folder that it is made from. */
export interface MadeDocument {
  readonly title: string;
  readonly watermark: string;
  readonly blocks: readonly MadeBlock[];
}
