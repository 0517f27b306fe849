import { isWide } from "../shared/keys.ts";

/** A line as it is written: its key, a tab, and what stands under it. */
export interface WrittenLine {
  readonly key: string;
  readonly text: string;
}

/** Bytes of a block: one is loaded for each look-up. About a third after compression. */
const BLOCK_BYTES = 16_384;

/** Families of which all keys with a beginning are asked for; of the others a whole key is. */
const LOOKED_UP_BY_BEGINNING = /^[BCENT]/;

/** Lines in blocks of about equal size, and the shortest beginnings that tell each block but the first from the one before. */
export function cutBlocks(lines: Iterable<WrittenLine>): { blocks: Buffer[]; separators: string[] } {
  const blocks: Buffer[] = [];
  const separators: string[] = [];
  let block: string[] = [];
  let bytes = 0;
  let last = "";
  for (const { key, text } of lines) {
    const line = `${key}\t${text}\n`;
    const size = Buffer.byteLength(line);
    // What is wide is told from blocks alone, so that the family of wide beginnings has blocks of its own.
    if (block.length > 0 && (bytes + size > BLOCK_BYTES || key[0] !== last[0])) {
      blocks.push(Buffer.from(block.join("")));
      separators.push(tellApart(last, key));
      block = [];
      bytes = 0;
    }
    block.push(line);
    bytes += size;
    last = key;
  }
  if (block.length > 0) blocks.push(Buffer.from(block.join("")));
  return { blocks, separators };
}

/** The shortest beginning of `key` that comes after `before`. */
function tellApart(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}

/** Beginnings, longer than a family's letter, whose keys fill more blocks than a query should load. */
export function listWide(separators: readonly string[]): string[] {
  const beginnings = new Set(
    separators.flatMap((separator) =>
      Array.from({ length: separator.length - 1 }, (_, index) => separator.slice(0, index + 2)),
    ),
  );
  return [...beginnings]
    .filter((beginning) => LOOKED_UP_BY_BEGINNING.test(beginning) && isWide(separators, beginning))
    .sort();
}
