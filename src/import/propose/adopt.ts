import { listColumns } from "../../read/csv/rows.ts";
import { blockOf, findColumn } from "../../schema/format/columns.ts";
import type { PlacedBlock } from "../place/placed.ts";
import type { Fit, PartFit } from "./fit.ts";
import { openLevelOf, rowValues } from "./rowValues.ts";
import type { ProposedRow, ProposedTable } from "./table.ts";

/** A printed table as a format that is known describes it: under the names of its columns and parts. */
export function adoptTable(own: ProposedTable, { table, parts }: Fit): ProposedTable {
  const several = table.parts.length > 1;
  const [only] = parts.values();
  const rows = [...Map.groupBy(own.rows, ({ block }) => block)].flatMap(([block, rows]) => {
    const fit = several ? parts.get(block.id) : only;
    return fit ? adoptRows(rows, block, fit, several) : [];
  });
  return { format: { ...own.format, id: table.id }, columns: listColumns(table), rows };
}

function adoptRows(
  rows: readonly ProposedRow[],
  block: PlacedBlock,
  { part, columns, lines }: PartFit,
  several: boolean,
): ProposedRow[] {
  const rename = (id: string): string => columns.get(id) ?? id;
  const known: PlacedBlock = {
    ...block,
    id: blockOf(part),
    columns: block.columns.flatMap((column) => {
      const id = columns.get(column.id);
      return id === undefined ? [] : [{ ...column, id }];
    }),
    rows: block.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([id, cell]) => [rename(id), cell])),
    })),
  };
  const fixed = lines.map((line) => line !== undefined);
  const level = findColumn(part, "level")?.id;
  const values = rowValues(known, fixed, {
    level,
    rowType: findColumn(part, "row-type")?.id,
  });
  return rows.map(({ values: own, file }, n) => ({
    values: {
      ...(several ? { side: known.id } : {}),
      ...unplaced(own, block, columns),
      ...values[n],
    },
    placed: known.rows[n] ?? { kind: "item", level: 0, cells: new Map() },
    block: known,
    ...(known.rows[n] ? openLevelOf(known.rows[n], level) : {}),
    ...(file === undefined ? {} : { file }),
  }));
}

/** What rows of lists say that no cell prints, such as the number of a sheet. */
function unplaced(
  own: Record<string, string>,
  block: PlacedBlock,
  columns: ReadonlyMap<string, string>,
): Record<string, string> {
  const printed = new Set(block.columns.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(own).flatMap(([id, value]) => {
      const name = printed.has(id) ? undefined : columns.get(id);
      return name === undefined ? [] : [[name, value]];
    }),
  );
}
