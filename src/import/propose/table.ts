import { isListTable } from "../../schema/lists.ts";
import { isSummaryTitle } from "../find/title.ts";
import type { PlacedBlock, PlacedRow, PlacedTable } from "../place/placed.ts";
import { proposePart } from "./part.ts";
import { openLevelOf } from "./rowValues.ts";
import { type Wording, withoutYear } from "./wording.ts";

/** A table of a proposed format, as its file holds it, and the rows of the document as the data file holds them. */
export interface ProposedTable {
  format: Record<string, unknown> & { id: string };
  /** Head of the data file. */
  columns: string[];
  rows: ProposedRow[];
}

export interface ProposedRow {
  /** Values by column of the data file. */
  values: Record<string, string>;
  placed: PlacedRow;
  block: PlacedBlock;
  /** The column that says how deep the row is, and every depth that fits, where several do. */
  openLevel?: { field: string; levels: readonly number[] };
  /** Index of the document that prints it, where a list may stand in several. */
  file?: number;
}

/** Proposes how a table is described, from how it is printed. */
export function proposeTable(table: PlacedTable, wording: Wording): ProposedTable {
  const several = table.blocks.length > 1;
  const inSummary = several && isSummaryTitle(table.title);
  const isList = isListTable(table.tableId);
  const parts = table.blocks.map((block) => ({ block, ...proposePart(block, inSummary, isList, wording) }));
  const columns = [
    ...(several ? ["side"] : []),
    ...new Set(parts.flatMap(({ part }) => part.columns.map(({ id }) => id))),
  ];
  const rows = parts.flatMap(({ block, values, level }) =>
    block.rows.map((placed, n) => ({
      values: several ? { side: block.id, ...values[n] } : (values[n] ?? {}),
      placed,
      block,
      ...openLevelOf(placed, level),
      ...(isList ? { file: table.file } : {}),
    })),
  );
  return {
    format: {
      $schema: "../../../schemas/format-table.schema.json",
      id: table.tableId,
      titles: { department: withoutYear(table.title || table.tableId, wording.year) },
      mayBeEmpty: true,
      ...(table.unit ? { unit: table.unit } : {}),
      decimals: "any",
      rowKey: rowKeyOf(rows, several),
      parts: parts.map(({ part }) => part),
    },
    columns,
    rows,
  };
}

/** The columns that tell rows apart: codes where no two rows have the same, else the position. */
function rowKeyOf(rows: ProposedRow[], several: boolean): string[] {
  const key = ["code", "paired_code", "third_code"].filter((id) =>
    rows.some(({ block }) => block.columns.some((column) => column.id === id)),
  );
  const keys = rows.map(({ values }) =>
    [several ? values["side"] : "", ...key.map((id) => values[id] ?? "")].join("|"),
  );
  const coded = rows.filter(({ values }) => key.some((id) => values[id]));
  return key.length > 0 &&
    coded.length > 0 &&
    new Set(keys.filter((_, n) => coded.includes(rows[n] as ProposedRow))).size === coded.length
    ? key
    : ["row_number"];
}
