import { listColumns } from "../../read/csv/rows.ts";
import { type Column, type FormatTable, findColumn, type Part } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import type { PrintedTable } from "../find/join.ts";
import { printedColumns } from "./known.ts";
import { labelOf } from "./lines.ts";
import type { ProposedRow, ProposedTable } from "./table.ts";

/** Takes the columns of a known format. Those of a list have its own ids, and some that no column of the print has. */
export function adoptColumns(
  table: ProposedTable,
  known: FormatTable,
  printed: PrintedTable | undefined,
): void {
  table.columns = listColumns(known);
  const [part] = known.parts;
  const [wanted] = table.format["parts"] as FormatTable["parts"];
  if (!isListTable(known.id) || !printed || !part || !wanted) return;
  const own = printedColumns(part, wanted);
  const ids = new Map(wanted.columns.map(({ id }, n) => [id, own[n]?.id ?? id]));
  const fill = unprintedValues(part, ids, printed);
  table.rows = table.rows.map((row) => ({
    ...renameRow(row, ids),
    values: { ...renameValues(row, ids), ...fill(row) },
  }));
}

const renameValues = ({ values }: ProposedRow, ids: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [ids.get(id) ?? id, value]));

function renameRow(row: ProposedRow, ids: ReadonlyMap<string, string>): ProposedRow {
  const { placed, block } = row;
  const cells = new Map([...placed.cells].map(([id, cell]) => [ids.get(id) ?? id, cell]));
  const columns = block.columns.map((column) => ({ ...column, id: ids.get(column.id) ?? column.id }));
  return { ...row, placed: { ...placed, cells }, block: { ...block, columns } };
}

/** What a known list says of a row beside its cells: its kind, the unit and the day that the caption names. */
function unprintedValues(
  part: Part,
  ids: ReadonlyMap<string, string>,
  { unit, captionLines }: PrintedTable,
): (row: ProposedRow) => Record<string, string> {
  const isPrinted = new Set(ids.values());
  const missing = (role: Column["role"]): string | undefined => {
    const column = findColumn(part, role);
    return column && !isPrinted.has(column.id) ? column.id : undefined;
  };
  const [rowType, ofUnit, asOf] = [missing("row-type"), missing("unit"), missing("as-of")];
  const day = captionLines.map(({ text }) => AS_OF.exec(text)?.[1]).find(Boolean) ?? "";
  return (row) => ({
    ...(rowType && part.sums ? { [rowType]: kindOfRow(row) } : {}),
    ...(ofUnit ? { [ofUnit]: unit } : {}),
    ...(asOf ? { [asOf]: day } : {}),
  });
}

/** 截止时间：2024-12-31 */
const AS_OF = /截[止至]时间\s*[:：]\s*(\S{4,12})/;

function kindOfRow({ placed }: ProposedRow): string {
  if (placed.kind === "total") return "total";
  return placed.kind === "subtotal" || /小计$/.test(labelOf(placed)) ? "subtotal" : "line";
}
