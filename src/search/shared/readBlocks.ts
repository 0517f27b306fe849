import { type Family, findBlocks, isWide } from "./keys.ts";

/** The index's blocks as its reader gets them. */
export interface Blocks {
  readonly separators: readonly string[];
  readonly load: (number: number) => Promise<string>;
}

/** A line of a block: its key without the family, and what stands under it. */
interface ReadLine {
  readonly key: string;
  readonly text: string;
}

/** The lines of the blocks that hold the keys of a family from one on, up to another. */
export async function readLines(
  { separators, load }: Blocks,
  family: Family,
  from: string,
  to: string,
): Promise<ReadLine[]> {
  const [[first], [, last]] = [findBlocks(separators, family + from), findBlocks(separators, family + to)];
  const blocks = await Promise.all(
    Array.from({ length: last - first + 1 }, (_, index) => load(first + index)),
  );
  return blocks.flatMap((block) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(family))
      .map((line) => ({ key: line.slice(1, line.indexOf("\t")), text: line.slice(line.indexOf("\t") + 1) })),
  );
}

/** What stands under one key of a family; undefined where there is none. */
export async function readLine(blocks: Blocks, family: Family, key: string): Promise<string | undefined> {
  return (await readTexts(blocks, family, key, true))[0];
}

/** The lines under all keys of a family that begin so, or under the key alone. */
export async function readTexts(
  blocks: Blocks,
  family: Family,
  text: string,
  alone = false,
): Promise<string[]> {
  const key = family + text;
  const wide = !alone && isWide(blocks.separators, key);
  const wanted = wide ? `W${key}` : key;
  const [first, last] = findBlocks(blocks.separators, wanted);
  const numbers =
    wide || alone ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const loaded = await Promise.all(numbers.map(blocks.load));
  const start = wide || alone ? `${wanted}\t` : wanted;
  return loaded.flatMap((block) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(start))
      .map((line) => line.slice(line.indexOf("\t") + 1)),
  );
}
