import type { Column } from "../../schema/format/part.ts";

/** A cell of a table's head: `columns` wide, `rows` high. */
export interface HeadingCell {
  /** Unique among the table's headings, and short. */
  readonly key: string;
  /** Index of the first column below it. */
  readonly start: number;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** The column that it heads alone, if it is the innermost heading. */
  readonly column: Column | undefined;
}

/** The rows of a table's head: neighbouring columns share the headings that their paths share. */
export function layOutHeadings(columns: readonly Column[]): HeadingCell[][] {
  const height = Math.max(...columns.map((column) => column.heading.length));
  return Array.from({ length: height }, (_, level) => layOutLevel(columns, level, height));
}

function layOutLevel(columns: readonly Column[], level: number, height: number): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (let index = 0; index < columns.length; ) {
    const column = columns[index] as Column;
    const end = endOfShared(columns, index, level);
    const innermost = column.heading.length === level + 1;
    if (level < column.heading.length)
      cells.push({
        key: String(level * columns.length + index),
        start: index,
        text: column.heading[level] ?? "",
        columns: end - index,
        rows: innermost ? height - level : 1,
        column: innermost ? column : undefined,
      });
    index = end;
  }
  return cells;
}

/** The end of the run of columns whose headings are the same down to this level and go on below it. */
function endOfShared(columns: readonly Column[], start: number, level: number): number {
  const path = columns[start]?.heading.slice(0, level + 1).join("\n");
  const deeper = (column: Column | undefined): boolean => (column?.heading.length ?? 0) > level + 1;
  let end = start + 1;
  while (
    deeper(columns[start]) &&
    deeper(columns[end]) &&
    columns[end]?.heading.slice(0, level + 1).join("\n") === path
  )
    end += 1;
  return end;
}

/** Widths of the outermost heading groups, for `colgroup`. */
export function listGroups(columns: readonly Column[]): number[] {
  return (layOutHeadings(columns)[0] ?? []).map((cell) => cell.columns);
}

/** For each column, the keys of all headings above it, the outermost first. */
export function listHeadingKeys(columns: readonly Column[]): string[][] {
  const keys: string[][] = columns.map(() => []);
  for (const cells of layOutHeadings(columns))
    for (const cell of cells)
      for (let index = cell.start; index < cell.start + cell.columns; index += 1) keys[index]?.push(cell.key);
  return keys;
}
