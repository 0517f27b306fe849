import { findColumn } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Fit } from "./fit.ts";
import { labelOf } from "./lines.ts";
import type { ProposedRow, ProposedTable } from "./table.ts";

/** A list as a known format describes it, with what the format says of rows beside their cells: their kind, the unit and the day that the caption names. */
export function fillList(
  list: ProposedTable,
  { parts }: Fit,
  { unit, asOf = "" }: PlacedTable,
): ProposedTable {
  const [fit] = parts.values();
  if (!fit) return list;
  const printed = new Set(fit.columns.values());
  const missing = (role: Column["role"]): string | undefined => {
    const column = findColumn(fit.part, role);
    return column && !printed.has(column.id) ? column.id : undefined;
  };
  const rowType = fit.part.sums ? findColumn(fit.part, "row-type")?.id : undefined;
  const [ofUnit, day] = [missing("unit"), missing("as-of")];
  const rows = list.rows.map((row) => ({
    ...row,
    values: {
      ...row.values,
      ...(rowType ? { [rowType]: kindOfRow(row) } : {}),
      ...(ofUnit ? { [ofUnit]: unit } : {}),
      ...(day ? { [day]: asOf } : {}),
    },
  }));
  return { ...list, rows };
}

function kindOfRow({ placed }: ProposedRow): string {
  if (placed.kind === "total") return "total";
  return placed.kind === "subtotal" || /小计$/.test(labelOf(placed)) ? "subtotal" : "line";
}
