import type { Paragraph, SourceFile } from "../source/source.ts";

/** Lines at the top and at the bottom of a page that may be its header or footer. */
const EDGE_LINES = 3;
/** Share of the pages on which a line stands that is no part of what one page says. */
const REPEATED = 0.25;

/** Takes out of a file the lines that head or foot its pages: the same words, but for digits, on many pages. */
export function dropRunningLines(file: SourceFile): SourceFile {
  const counts = new Map<string, number>();
  const edges = file.pages.map(({ blocks }) => {
    const lines = blocks.filter((block): block is Paragraph => block.kind === "paragraph");
    return new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]);
  });
  for (const lines of edges) {
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(4, REPEATED * file.pages.length);
  const runs = (line: Paragraph) =>
    (counts.get(keyOf(line)) ?? 0) >= least && !/单位\s*[:：]|表/.test(line.text);
  return {
    ...file,
    pages: file.pages.map((page, n) => ({
      ...page,
      blocks: page.blocks.filter((block) => block.kind === "grid" || !edges[n]?.has(block) || !runs(block)),
    })),
  };
}

function keyOf({ text }: Paragraph): string {
  return text.replace(/\d+/g, "#").replace(/\s+/g, "");
}
