import { layOutHeadings } from "../../archive/scope/headings.ts";
import type { PartView, TableView } from "../../archive/scope/tables.ts";
import type { Row } from "../../read/csv/rows.ts";
import { isFigure, isPrinted } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import { fill } from "../../text/fill.ts";
import type { MadeCell, MadeTable } from "./document.ts";
import words from "./words.json" with { type: "json" };

/** A table or a list that is described like one, as it is printed: its parts side by side, a number of the row that they share once. */
export function makeTable(table: TableView, scopeName: string): MadeTable {
  const printed = table.parts.flatMap((view, place) =>
    view.part.columns
      .filter((column) => isPrinted(column) && (place === 0 || column.role !== "row-number"))
      .flatMap((column) => splitColumn(column, view)),
  );
  const head = layOutHeadings(printed.map(({ column }) => column)).map((cells) =>
    cells.map(
      ({ start, text, columns, rows }): MadeCell => ({
        column: start,
        text,
        columns,
        rows,
        align: "center",
        indent: 0,
      }),
    ),
  );
  const lines = pairRows(table.parts);
  const body = lines.map((_, row) => printed.flatMap((own, place) => makeCell(own, lines, row, place)));
  return {
    kind: "table",
    title: table.title,
    scope: fill(words.scope, { name: scopeName }),
    unit: table.unit === "" ? "" : fill(words.unit, { unit: table.unit }),
    columns: printed.length,
    head,
    body,
    notes: [...table.notes, ...(table.reason === "" ? [] : [table.reason])].map((text) =>
      fill(words.note, { text }),
    ),
  };
}

/** A column of print. */
interface Printed {
  readonly column: Column;
  /** The text of a line in it. */
  readonly read: (line: Line) => string;
  /** The row of its part that stands on a line. */
  readonly find: (line: Line) => Row | undefined;
}

/** A code that is printed in columns of its own (类 款 项) is taken apart by its digits. */
function splitColumn(column: Column, view: PartView): Printed[] {
  const find = (line: Line): Row | undefined =>
    column.role === "row-number" ? [...line.values()][0] : line.get(view);
  const read = (line: Line): string => find(line)?.cells[column.id] ?? "";
  let end = 0;
  const pieces = (column.split ?? []).map(([heading, digits]): Printed => {
    const from = end;
    end += digits;
    const to = end;
    return {
      column: { ...column, heading: [...column.heading, heading] },
      find,
      read: (line) => read(line).slice(from, to),
    };
  });
  return pieces.length > 0 ? pieces : [{ column, find, read }];
}

/** A line of print: the row of each part that stands on it. */
type Line = ReadonlyMap<PartView, Row>;

/** Rows that stand on one line: those of one number, else those of one place. */
function pairRows(parts: readonly PartView[]): Line[] {
  const lines = new Map<number, Map<PartView, Row>>();
  for (const view of parts) {
    const numbered = view.part.columns.some(({ role }) => role === "row-number");
    for (const [place, row] of view.rows.entries()) {
      const number = numbered && parts.length > 1 ? Number(row.number) : place;
      const line = lines.get(number) ?? new Map<PartView, Row>();
      lines.set(number, line.set(view, row));
    }
  }
  return [...lines].sort(([one], [other]) => one - other).map(([, line]) => line);
}

/** The cell of a line in a column; none where it is blank, or where a merged cell of the line above goes on. */
function makeCell(
  { column, read, find }: Printed,
  lines: readonly Line[],
  row: number,
  place: number,
): MadeCell[] {
  const line = lines[row] as Line;
  const text = read(line);
  const goesOn = (next: number): boolean =>
    column.merged && lines[next] !== undefined && read(lines[next]) === text;
  if (text === "" || goesOn(row - 1)) return [];
  let end = row + 1;
  while (goesOn(end)) end += 1;
  const align = isFigure(column) ? "right" : column.role === "row-number" ? "center" : "left";
  const own = find(line);
  const indent = column.role === "label" && own && !own.fixed ? Math.max(0, own.depth - 1) : 0;
  return [{ column: place, text, columns: 1, rows: end - row, align, indent }];
}
