import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The mark by which a build knows a site of a former build again. It stands in the site, so that it goes wherever the folder is moved
 * or copied, and is harmless to publish: below its first line, what stands beside it at the top of the site.
 */
export const MARK = ".mingzhang-site";
/** What file managers leave in every folder that is looked at. */
const LITTER = [".DS_Store", "Thumbs.db"];
const FIRST_LINE =
  "Written by a build of Mingzhang, which replaces this folder as long as nothing stands in it but what is listed here.";

/** Marks a folder as one that we made, with all that it holds now. */
export function writeMark(folder: string): void {
  writeFileSync(
    join(folder, MARK),
    `${[
      FIRST_LINE,
      ...readdirSync(folder)
        .filter((name) => name !== MARK)
        .sort(),
    ].join("\n")}\n`,
  );
}

/** Names in a marked folder that its mark does not list; undefined without a mark. Whoever added files below the top sees them replaced. */
export function findStrangers(folder: string): string[] | undefined {
  const names = readdirSync(folder);
  if (!names.includes(MARK)) return undefined;
  const [first, ...listed] = readFileSync(join(folder, MARK), "utf8").split("\n");
  return first === FIRST_LINE
    ? names.filter((name) => name !== MARK && !listed.includes(name) && !LITTER.includes(name))
    : undefined;
}
