import type { Format } from "../../read/formats/format.ts";
import { isFigure, isPrinted } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";
import { normalizeLabel } from "../../text/labels.ts";

/** What stands in a printed column. */
export type TemplateKind = "row-number" | "code" | "label" | "figure";

export interface TemplateColumn {
  /** Index of the part of the table. */
  part: number;
  id: string;
  kind: TemplateKind;
  heading: readonly string[];
}

/** A heading and the columns and rows of headings that it stands over. */
export interface Heading {
  text: string;
  row: number;
  rowSpan: number;
  column: number;
  columnSpan: number;
}

/** How a format prints a table: by it a text is read that has lost its columns. */
export interface Template {
  format: Format;
  table: FormatTable;
  columns: readonly TemplateColumn[];
  headings: readonly Heading[];
  /** Rows of headings. */
  depth: number;
  /** The characters of its headings, sorted: where columns are lost, so is the order in which headings are read. */
  letters: string;
}

const CODES: ReadonlySet<Column["role"]> = new Set(["code", "paired-code", "third-code", "unit-code"]);

/** The tables of formats as they are printed. */
export function listTemplates(formats: Iterable<Format>): Template[] {
  return [...formats].flatMap((format) =>
    format.tables.map((table) => {
      const columns = columnsOf(table);
      const depth = Math.max(...columns.map(({ heading }) => heading.length));
      const headings = headingsOf(columns, depth);
      return {
        format,
        table,
        columns,
        headings,
        depth,
        letters: lettersOf(headings.map(({ text }) => text).join("")),
      };
    }),
  );
}

/** The characters of headings, sorted, without years, spaces and quotation marks. */
export function lettersOf(text: string): string {
  return [...normalizeLabel(text.replace(/\{(?:year|lastYear)\}|20\d\d/g, ""))].sort().join("");
}

/** The columns of a table in printed order; parts side by side share the column that numbers rows. */
function columnsOf({ parts }: FormatTable): TemplateColumn[] {
  const numbered = new Set<string>();
  return parts.flatMap(({ columns }, part) =>
    columns.filter(isPrinted).flatMap((column): TemplateColumn[] => {
      const { id, heading, split } = column;
      const kind = kindOf(column);
      const path = heading.join("/");
      if (kind === "row-number" && numbered.has(path)) return [];
      if (kind === "row-number") numbered.add(path);
      return split
        ? split.map(([name]) => ({ part, id, kind, heading: [...heading, name] }))
        : [{ part, id, kind, heading }];
    }),
  );
}

function kindOf(column: Column): TemplateKind {
  if (column.role === "row-number") return "row-number";
  if (isFigure(column)) return "figure";
  return CODES.has(column.role) ? "code" : "label";
}

/** Every heading once: columns beside each other that share their outer headings share the cells of these. */
function headingsOf(columns: readonly TemplateColumn[], depth: number): Heading[] {
  const headings: Heading[] = [];
  const open: Heading[] = [];
  for (const [column, { heading }] of columns.entries()) {
    const before = columns[column - 1]?.heading ?? [];
    let shared = 0;
    while (shared < heading.length - 1 && shared < before.length - 1 && heading[shared] === before[shared])
      shared++;
    for (const outer of open.slice(0, shared)) outer.columnSpan++;
    open.length = shared;
    for (let row = shared; row < heading.length; row++) {
      const rowSpan = row === heading.length - 1 ? depth - row : 1;
      const own = { text: heading[row] ?? "", row, rowSpan, column, columnSpan: 1 };
      headings.push(own);
      open.push(own);
    }
  }
  return headings;
}
