import { diffArrays } from "diff";
import type { Content } from "../../read/seal/content.ts";
import { digest, digestColumn, type Seal } from "../../read/seal/seal.ts";

/** How a file differs from what was registered of it. Rows and columns are counted from 0. */
export interface Difference {
  /** Rows that are not as they were, or were not there, or stand elsewhere. */
  readonly rows: readonly number[];
  /** Columns that are not as they were, where all rows are still there. */
  readonly columns: readonly number[];
  /** Rows that are gone, and the row before which the first of them stood. */
  readonly gone: { readonly count: number; readonly before: number } | undefined;
  /** How many rows there are more than before. */
  readonly extra: number;
  readonly isReordered: boolean;
  /** Whether only lines or only columns differ: then it is the seal that was changed, for a cell is in both. */
  readonly isOfSeal: boolean;
}

/** Rows that came and went, beyond which a file counts as another. */
const MOST_CHANGES = 2_000;

/** Undefined where a file says what was registered of it. */
export function compareWithSeal(content: Content, seal: Seal): Difference | undefined {
  const lines = content.rows.map(digest);
  const columns = listChangedColumns(content, seal);
  const hasSameLines = `${lines}` === `${seal.lines}`;
  if (hasSameLines && columns.length === 0) return undefined;
  const hasSameNames = `${content.header}` === `${[...seal.columns.keys()]}`;
  const isOfSeal = seal.columns.size === 0 || (hasSameNames && hasSameLines === columns.length > 0);
  return { ...compareLines(seal.lines, lines), columns: hasSameNames ? columns : [], isOfSeal };
}

function listChangedColumns(content: Content, { columns }: Seal): number[] {
  return [...content.header.keys()].filter(
    (index) => columns.get(content.header[index] ?? "") !== digestColumn(content, index),
  );
}

function compareLines(
  before: readonly string[],
  now: readonly string[],
): Pick<Difference, "rows" | "gone" | "extra" | "isReordered"> {
  const parts = diffArrays([...before], [...now], { maxEditLength: MOST_CHANGES });
  if (!parts) return { rows: [...now.keys()], gone: undefined, extra: 0, isReordered: false };
  const rows: number[] = [];
  let row = 0;
  let count = 0;
  let first: number | undefined;
  for (const { added, removed, value } of parts) {
    if (removed) {
      first ??= row;
      count += value.length;
      continue;
    }
    if (added) rows.push(...value.keys().map((index) => row + index));
    row += value.length;
  }
  const isReordered = count > 0 && `${before.toSorted()}` === `${now.toSorted()}`;
  const missing = before.length - now.length;
  return {
    rows,
    gone: missing > 0 && first !== undefined ? { count: missing, before: first } : undefined,
    extra: Math.max(0, -missing),
    isReordered,
  };
}

/** Whether a row with these cells stands in the seal at a place. */
export const isSealedRow = (seal: Seal, row: number, cells: readonly string[]): boolean =>
  seal.lines[row] === digest(cells);

/** Whether a column, with some of its cells exchanged, is as it was registered. */
export function isSealedColumn(
  content: Content,
  seal: Seal,
  column: number,
  cells: ReadonlyMap<number, string>,
): boolean {
  const rows = content.rows.map((row, index) => row.with(column, cells.get(index) ?? row[column] ?? ""));
  return seal.columns.get(content.header[column] ?? "") === digestColumn({ ...content, rows }, column);
}
