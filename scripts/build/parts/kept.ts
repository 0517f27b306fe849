import { constants, cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { CHECKOUT } from "../../target/acceptTarget.ts";

/**
 * What builds make once and use again, as sealed folders: parts of sites, and bundles; and what is
 * less than that, as files (`pieces.ts`). They are made in a build's own workshop and kept, under
 * the key of what they were made from (`inputs.ts`), once the build has seen that nothing of it has changed meanwhile.
 */

/** The parts that former builds of this checkout have made, each in a folder named by its key. */
export const KEPT = join(CHECKOUT, ".astro/kept");
/** The bundles that they have made, each in a folder named by the key of its code and settings. */
export const BUNDLES = join(CHECKOUT, ".astro/bundles");
/** The pieces that they have made, each in a file named by its key. */
export const PIECES = join(CHECKOUT, ".astro/pieces");

/** The pages and files of a part, as they stand in the site. */
export const pagesOf = (part: string): string => join(part, "pages");
/** What a part contributes to what spans the site. */
export const contributionsOf = (part: string): string => join(part, "contributions");

/** Puts files that a build has made, or kept, into a site. */
export const copyInto = (site: string, folder: string): void =>
  cpSync(folder, site, { recursive: true, mode: constants.COPYFILE_FICLONE });

/** Keeps what a build has used: moves what it has made, folders or files by their keys; what was kept before is marked as used now. */
export function keep(store: string, used: ReadonlyMap<string, string>): void {
  mkdirSync(store, { recursive: true });
  const now = new Date();
  for (const [key, from] of used) {
    const to = join(store, key);
    if (from !== to) {
      rmSync(to, { recursive: true, force: true });
      renameSync(from, to);
    }
    utimesSync(to, now, now);
  }
}

/** Of what is kept and was not used, only as many stay as were used, the last used first. */
export function dropOld(store: string, used: ReadonlyMap<string, string>): void {
  const others = readdirSync(store)
    .filter((key) => !used.has(key))
    .map((key) => ({ key, last: statSync(join(store, key)).mtimeMs }))
    .sort((a, b) => b.last - a.last);
  for (const { key } of others.slice(used.size)) rmSync(join(store, key), { recursive: true });
}
