import { layOutHeadings } from "../../archive/scope/headings.ts";
import type { PartView, TableView } from "../../archive/scope/tables.ts";
import type { Row } from "../../read/csv/rows.ts";
import { type Column, isFigure } from "../../schema/format.ts";
import { fill } from "../../text/fill.ts";
import type { MadeCell, MadeTable } from "./document.ts";
import words from "./words.json" with { type: "json" };

/** A table or a list that is described like one, as it is printed: its parts side by side, a number of the row that they share once. */
export function makeTable(table: TableView, scopeName: string): MadeTable {
  const printed = table.parts.flatMap((part, place) =>
    part.part.columns.filter(({ role }) => place === 0 || role !== "row-number").map((column) => ({ column, part })),
  );
  const head = layOutHeadings(printed.map(({ column }) => column)).map((cells) =>
    cells.map(({ start, text, columns, rows }): MadeCell => ({ column: start, text, columns, rows, align: "center", indent: 0 })),
  );
  const body = pairRows(table.parts).map((rows) =>
    printed.map(({ column, part }, place) => makeCell(column, rows, part, place)).filter(({ text }) => text !== ""),
  );
  return {
    kind: "table",
    title: table.title,
    scope: fill(words.scope, { name: scopeName }),
    unit: table.unit === "" ? "" : fill(words.unit, { unit: table.unit }),
    columns: printed.length,
    head,
    body,
    notes: [...table.notes, ...(table.reason === "" ? [] : [table.reason])].map((text) => fill(words.note, { text })),
  };
}

type Paired = ReadonlyMap<PartView, Row>;

/** Rows that stand on one line: those of one number, else those of one place. */
function pairRows(parts: readonly PartView[]): Paired[] {
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

function makeCell(column: Column, rows: Paired, part: PartView, place: number): MadeCell {
  const row = column.role === "row-number" ? [...rows.values()][0] : rows.get(part);
  const text = row?.cells[column.id] ?? "";
  const align = isFigure(column) ? "right" : column.role === "row-number" ? "center" : "left";
  return { column: place, text, columns: 1, rows: 1, align, indent: column.role === "label" && row && !row.fixed ? Math.max(0, row.depth - 1) : 0 };
}
