import { SCOPE_KEY } from "../../schema/openData/columns.ts";
import { PLAN_COLUMNS } from "../../schema/openData/projects.ts";
import type { ColumnSchema, FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";
import { figureCell, headingCell, type Sheet, TOTAL, titleCell, wrappedCell } from "./cells.ts";

/** A list beside the tables: title, names of columns, lines. The columns that say which scope it is are left out: the workbook is of one. */
export function makeListSheet(schema: FileSchema, { rows }: TidyFile): Omit<Sheet, "name"> {
  const shown = schema.columns.flatMap((column, index) =>
    SCOPE_KEY.some((key) => key === column.name) ? [] : [{ column, index }],
  );
  const type = schema.columns.findIndex(({ name }) => name === "row_type");
  return {
    rows: [
      [titleCell(schema.title)],
      shown.map(({ column }) => headingCell(column.title)),
      ...rows.map((cells) =>
        shown.map(({ column, index }) =>
          (isFigure(column) ? figureCell : wrappedCell)(
            cells[index] ?? "",
            cells[type] === "total" ? TOTAL : {},
          ),
        ),
      ),
    ],
    frozenRows: 2,
    frozenColumns: 1,
  };
}

/** A plan is printed in money or in per cent: what is no number stays text. */
function isFigure({ name, type }: ColumnSchema): boolean {
  return type === "number" || type === "integer" || PLAN_COLUMNS.includes(name);
}
