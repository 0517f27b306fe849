import { listHeadingKeys } from "../../archive/scope/headings.ts";
import type { PartView } from "../../archive/scope/tables.ts";
import type { Row } from "../../read/csv/rows.ts";
import type { Part } from "../../schema/format/part.ts";
import type { Html } from "../kit/html.ts";
import type { RowReporter } from "../report/report.ts";

/** What a page adds to a table. */
export interface TableOptions {
  /** Gives each row a link to report a mistake in it. */
  readonly reporter?: RowReporter | undefined;
  /** Whether the order of the rows says nothing, so that a script may change it. */
  readonly isList?: boolean | undefined;
  /** The mark of a cell in which something was found. */
  readonly markFound?: ((row: string, field: string) => Html | undefined) | undefined;
  /** The path of the page that tells more of a row, to which its name leads. */
  readonly leadRow?: ((part: Part, row: Row) => string | undefined) | undefined;
}

/** A part of a table with what ties its cells to their headings. */
export interface Drawn extends PartView {
  /** What its ids begin with. */
  readonly prefix: string;
  /** Whether the cells name their headings: `scope` says it all where one line of headings meets one column of names. */
  readonly tied: boolean;
  /** Whether rows can be sorted by their whole amounts: they are a list, and not parts of each other. */
  readonly sortable: boolean;
  /** How many rows have each label. */
  readonly named: ReadonlyMap<string, number>;
  /** Where readers report mistakes in a row; undefined where they cannot. */
  readonly report: RowReporter | undefined;
  /** Whether rows tell on which page of the document they stand. */
  readonly paged: boolean;
  readonly markFound: NonNullable<TableOptions["markFound"]>;
  readonly leadRow: NonNullable<TableOptions["leadRow"]>;
}

/** Ids are short, for each cell of a tied table carries them; what stands before tells the parts of a table apart. */
export const headingId = ({ prefix }: Drawn, key: string): string => `${prefix}h${key}`;

/** Ids of the headings of each column. */
export const listHeadings = (view: Drawn): string[][] =>
  listHeadingKeys(view.part.columns).map((keys) => keys.map((key) => headingId(view, key)));
