import type { Row } from "write-excel-file/node";
import { layOutHeadings } from "../../archive/scope/headings.ts";
import type { TableView } from "../../archive/scope/tables.ts";
import { isFigure } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import { fill } from "../../text/text.ts";
import { ui } from "../../text/ui.ts";
import { layOutWide } from "../csv/wideTable.ts";
import { figureCell, headingCell, type Sheet, TOTAL, textCell, titleCell, wrappedCell } from "./cells.ts";

/** Rows above the headings: title and unit. */
const ROWS_ABOVE = 2;

/** One table as printed: title, unit, headings, rows, and below them why it is empty and its notes. */
export function makeTableSheet(table: TableView): Omit<Sheet, "name"> {
  const { columns, rows, totals } = layOutWide(table);
  const headings = makeHeadings(columns);
  const body = rows.map((cells) =>
    columns.map((column, index) =>
      (isFigure(column) ? figureCell : wrappedCell)(cells[index] ?? "", totals.has(cells) ? TOTAL : {}),
    ),
  );
  const remarks = [table.reason && fill(ui.table.reason, { reason: table.reason }), ...table.notes].filter(
    Boolean,
  );
  return {
    rows: [
      [titleCell(table.title)],
      [textCell(fill(ui.table.unit, { unit: table.unit }))],
      ...headings,
      ...body,
      ...remarks.map((remark) => [textCell(remark)]),
    ],
    frozenRows: ROWS_ABOVE + headings.length,
    frozenColumns: 1,
  };
}

/** The rows of the head. Cells that another one covers are empty. */
function makeHeadings(columns: readonly Column[]): Row[] {
  return layOutHeadings(columns).map((cells) => {
    const row: Row = columns.map(() => null);
    for (const cell of cells) row[cell.start] = headingCell(cell.text, cell.columns, cell.rows);
    return row;
  });
}
