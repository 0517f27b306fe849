import type { Block, SourcePage } from "./source.ts";

/** Blocks as text, for tests: a paragraph as it is, a table as its rows, each cell with its column and what it spans. */
export function showBlocks(pages: readonly SourcePage[]): (string | string[])[] {
  return pages.flatMap(({ blocks }) => blocks).map(showBlock);
}

function showBlock(block: Block): string | string[] {
  if (block.kind === "paragraph") return block.text;
  const rows = Array.from({ length: block.rows }, (): string[] => []);
  for (const { row, column, rowSpan, columnSpan, text, indent } of block.cells) {
    const span = rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : "";
    rows[row]?.push(`${column}${span}${indent ? ` >${indent}` : ""}: ${text}`);
  }
  return rows.map((row) => row.join(" | "));
}
