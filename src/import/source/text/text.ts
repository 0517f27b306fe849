import { decodeText } from "../files/decode.ts";
import { readShown } from "../shownText.ts";
import type { Block, SourcePage } from "../source.ts";
import { findTables } from "./tabs.ts";

/**
 * Plain text: a page for each form feed, a paragraph for each line. Tables are those whose cells are parted by tabs; where columns are kept
 * by spaces or lost, the lines stay as they are, with the spaces between their texts.
 */
export function readText(bytes: Uint8Array): SourcePage[] {
  const pages = decodeText(bytes).replace(/\r\n?/g, "\n").replace(/\f$/, "").split("\f");
  return pages.map((text, place) => ({ number: place + 1, blocks: readPage(text.split("\n"), place + 1) }));
}

/** What converters of Word files put where a contents page leads to. */
const BOOKMARK = /^\s*\[bookmark: [^\]]*\]/;

function readPage(lines: readonly string[], page: number): Block[] {
  const blocks: Block[] = [];
  const tables = findTables(lines, page);
  for (let from = 0, next = 0; from < lines.length; ) {
    const table = tables[next]?.from === from ? tables[next++] : undefined;
    if (table) for (const block of table.blocks) blocks.push(block);
    else {
      const { text } = readShown((lines[from] ?? "").replace(BOOKMARK, ""));
      const afterBlank = from > 0 && (lines[from - 1] ?? "").trim() === "";
      if (text !== "")
        blocks.push({ kind: "paragraph", page, text, ...(afterBlank ? { afterBlank: true as const } : {}) });
    }
    from = table?.to ?? from + 1;
  }
  return blocks;
}
