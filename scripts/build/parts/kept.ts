import { createHash } from "node:crypto";
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { CHECKOUT } from "../../target/acceptTarget.ts";
import { listPaths } from "../dataState.ts";
import type { MadePath } from "./writePaths.ts";

/**
 * Parts of sites as folders: what was made, and a seal over all of it. They are made in a build's own workshop and kept, under the key of
 * what they were made from (`inputs.ts`), once the build has seen that nothing of it has changed meanwhile.
 */

interface Seal {
  readonly paths: readonly MadePath[];
  /** SHA-256 of the names and bytes of all that stands in the part. */
  readonly sha256: string;
}

const SEAL = "part.json";

/** The parts that former builds of this checkout have made, each in a folder named by its key. */
export const KEPT = join(CHECKOUT, ".astro/kept");

/** The pages and files of a part, as they stand in the site. */
export const pagesOf = (part: string): string => join(part, "pages");
/** What a part contributes to what spans the site. */
export const contributionsOf = (part: string): string => join(part, "contributions");

/** Closes a part that is whole. */
export function sealPart(part: string, paths: readonly MadePath[]): void {
  const seal: Seal = { paths, sha256: hashPart(part) };
  writeFileSync(join(part, SEAL), JSON.stringify(seal));
}

/** What a part holds, if it is there and still as it was sealed; else it is none, whatever became of it. */
export function findPart(part: string): readonly MadePath[] | undefined {
  const file = join(part, SEAL);
  if (!existsSync(file)) return undefined;
  const { paths, sha256 } = JSON.parse(readFileSync(file, "utf8")) as Seal;
  return hashPart(part) === sha256 ? paths : undefined;
}

function hashPart(part: string): string {
  const sum = createHash("sha256");
  for (const folder of [pagesOf(part), contributionsOf(part)])
    for (const file of listPaths(folder).sort()) {
      const bytes = readFileSync(file);
      sum.update(`${relative(part, file)}\n${bytes.length}\n`).update(bytes);
    }
  return sum.digest("hex");
}

/** Puts the pages and files of a part into a site. */
export const copyPages = (part: string, site: string): void =>
  cpSync(pagesOf(part), site, { recursive: true, mode: constants.COPYFILE_FICLONE });

/** Keeps the parts that a build has made. */
export function keepParts(made: string, store: string, used: ReadonlySet<string>): void {
  mkdirSync(store, { recursive: true });
  const now = new Date();
  for (const key of used) {
    const [from, to] = [join(made, key), join(store, key)];
    if (existsSync(from)) {
      rmSync(to, { recursive: true, force: true });
      renameSync(from, to);
    }
    if (existsSync(to)) utimesSync(to, now, now);
  }
}

/** Of the kept parts that a build of the whole site did not use, only as many stay as it used, the last used first. */
export function dropOldParts(store: string, used: ReadonlySet<string>): void {
  const others = readdirSync(store)
    .filter((key) => !used.has(key))
    .map((key) => ({ key, last: statSync(join(store, key)).mtimeMs }))
    .sort((a, b) => b.last - a.last);
  for (const { key } of others.slice(used.size)) rmSync(join(store, key), { recursive: true });
}
