import { type SourcePage, SourceProblem } from "./source.ts";

/**
 * The most that readers of documents take, several times what is known of real disclosures (a workbook of 40 sheets, 300 pages, a table of
 * 2,000 rows). What is beyond is refused before it is parsed, so that no file makes import hang or run out of memory.
 */
export const LIMITS = {
  /** Files of one disclosure, those of folders and zips among them. */
  files: 500,
  /** Folders within each other, zips within zips counted as folders. */
  depth: 6,
  /** Bytes of one file; scans of 100 pages have 50 million. */
  bytes: 150_000_000,
  /** Bytes that a zip, a gzip, a workbook or a Word file unpacks to; the sheets of a workbook of 20,000 rows have 30 million. */
  "unpacked-bytes": 400_000_000,
  /** Files in a zip, a workbook or a Word file. */
  entries: 5_000,
  /** Bytes of markup or text that is parsed as a whole; the largest known web page has 4 million. */
  "markup-bytes": 40_000_000,
  /** Elements of markup, each of which takes about 900 bytes of memory; that web page has 50,000, a sheet two for each cell. */
  elements: 1_000_000,
  /** Elements within each other in markup; the deepest known have 60, browsers take 512. */
  nesting: 1_000,
  /** Pages of a document, sheets of a workbook; the longest known has some 300. */
  pages: 2_000,
  /** Cells with text in one table. */
  cells: 400_000,
  /** Cells that lie under merged ones of a workbook. */
  merged: 2_000_000,
  /** Characters of one cell or paragraph; the longest known has 4,000. */
  characters: 100_000,
} as const;

export type LimitId = keyof typeof LIMITS;

/** Refuses what is more than a limit: before parsing where the amount is known, else as soon as it is. */
export function holdTo(limit: LimitId, found: number): void {
  if (found <= LIMITS[limit]) return;
  const values = { limit, most: String(LIMITS[limit]) };
  throw new SourceProblem(limit === "pages" ? "too-many-pages" : "too-large", values);
}

/** The pages of a document that shows something, each held to the limits. */
export function acceptPages(pages: readonly SourcePage[]): SourcePage[] {
  holdTo("pages", pages.length);
  for (const block of pages.flatMap((page) => page.blocks)) {
    if (block.kind === "grid") holdTo("cells", block.cells.length);
    const texts = block.kind === "grid" ? block.cells : [block];
    for (const { text } of texts) holdTo("characters", text.length);
  }
  if (pages.every(({ blocks }) => blocks.length === 0)) throw new SourceProblem("empty");
  return [...pages];
}
