import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { holdTo } from "../limits.ts";
import { SourceProblem } from "../source.ts";

/** What a system or a program leaves in folders and zips. */
const LITTER = /^(\.(?!\.?$)|__MACOSX$|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Whether no part of a path is hidden or left behind by a system. */
export const isOwn = (path: string): boolean => !path.split("/").some((part) => LITTER.test(part));

/** Orders names as people number them: 2 before 10. */
export const byName = new Intl.Collator("en", { numeric: true }).compare;

/** Paths of the files at a path: itself, or those of a folder by name. No link is followed. */
export async function findFiles(path: string, depth = 0): Promise<string[]> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return depth === 0 || stats?.isFile() ? [path] : [];
  holdTo("depth", depth);
  const names = (await readdir(path)).filter(isOwn).sort(byName);
  holdTo("files", names.length);
  const found: string[] = [];
  for (const name of names) {
    found.push(...(await findFiles(join(path, name), depth + 1)));
    holdTo("files", found.length);
  }
  return found;
}

/** The bytes of a file that is a file: no link is followed, nothing else opened, none read that is too large. */
export async function readFile(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (!handle) throw new SourceProblem("unreadable");
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new SourceProblem("unreadable");
    holdTo("bytes", stats.size);
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}
