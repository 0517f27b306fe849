import { rowPath } from "../../archive/paths/paths.ts";
import type { ScopeView, TableView } from "../../archive/scope/tables.ts";
import { numberOpenCell, type OpenCellView } from "../../archive/scope/wayIn.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** An open cell, in words, and the anchor of its row. */
export interface DescribedCell {
  readonly cell: OpenCellView;
  readonly where: string;
  readonly rowId: string;
}

/** The open cells of a table or list by the label of their row and the headings of their column. */
export function describeOpenCells(ui: Ui, table: TableView): DescribedCell[] {
  const columns = table.parts.flatMap(({ part }) => part.columns);
  return table.wayIn.open.map((cell) => {
    const row = table.rows.find(({ id }) => id === cell.row_id);
    const column = columns.find(({ id }) => id === cell.field)?.heading.join("／") ?? cell.field;
    return {
      cell,
      where: fill(ui.restoration.cell, { row: row?.label || row?.number || cell.row_id, column }),
      rowId: cell.row_id,
    };
  });
}

/** The open cells of a scope, by table, each with the address of its row. */
export function listOpenCells(
  ui: Ui,
  scope: ScopeView,
  link: (path: string) => string,
): { cell: OpenCellView; where: string; address: string | undefined }[] {
  const ofTables = scope.tables.flatMap((table) =>
    describeOpenCells(ui, table).map(({ cell, where, rowId }) => ({
      cell,
      where: `${table.name}${ui.marks.colon}${where}`,
      address: link(rowPath(scope.entry, scope.id, table.id, rowId)),
    })),
  );
  const shown = new Set(scope.tables.map(({ record }) => record.file));
  const ofLists = scope.records.open.filter(
    ({ file }) => ![...shown].some((path) => path.endsWith(`/${file}`)),
  );
  return [
    ...ofTables,
    ...ofLists.map((cell, index) => ({
      cell: numberOpenCell(cell, index),
      where: [cell.file, cell.row_id, cell.field].join(" "),
      address: undefined,
    })),
  ];
}
