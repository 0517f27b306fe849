import type { PlacedBlock, PlacedRow } from "../place/placed.ts";

/** The deepest level that a data file can say. */
const DEEPEST_LEVEL = 9;

/** Ids of the columns that say what no page prints, where the format has them. */
export interface Unprinted {
  level?: string | undefined;
  rowType?: string | undefined;
}

/** What the data file says of each row of a block; `fixed` are the rows that are lines of the format. */
export function rowValues(
  { rows, columns, treeUnknown }: PlacedBlock,
  fixed: readonly boolean[],
  { level, rowType }: Unprinted,
): Record<string, string>[] {
  return rows.map((row, n) => {
    const values: Record<string, string> = {};
    for (const { id } of columns) {
      const value = row.cells.get(id)?.value;
      if (value !== undefined) values[id] = value;
    }
    if (level !== undefined) values[level] = levelOf(rows, n, fixed);
    const isShare = row.kind !== "total" && (treeUnknown || (row.kind === "of-which" && !fixed[n]));
    if (rowType !== undefined && row.isWhole) values[rowType] = "total";
    else if (rowType !== undefined && isShare) values[rowType] = "of-which";
    return values;
  });
}

/** What of a row stays open: how deep it is, where several depths fit. */
export function openLevelOf(
  { levels }: PlacedRow,
  level: string | undefined,
): { openLevel: { field: string; levels: readonly number[] } } | Record<string, never> {
  return levels && level !== undefined ? { openLevel: { field: level, levels } } : {};
}

/** Depth below the total, or below the line that the free rows are part of. Lines have none: the format says what they are part of. */
function levelOf(rows: readonly PlacedRow[], n: number, fixed: readonly boolean[]): string {
  const row = rows[n];
  if (row?.kind === "total" || row?.isWhole) return "0";
  if (!row || fixed[n] || row.levels) return "";
  const { parent } = row;
  if (parent === undefined) return String(Math.min(DEEPEST_LEVEL, row.level + 1));
  return fixed[parent] ? "1" : String(Math.min(DEEPEST_LEVEL, Number(levelOf(rows, parent, fixed)) + 1));
}
