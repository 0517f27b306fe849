import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { Refusal } from "./refusal.ts";

/** Where a path leads when all links are followed; its last parts need not exist. */
export function findRealPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") throw new Refusal("link-to-nothing", { path });
    if (code === "ENOTDIR") throw new Refusal("not-a-folder", { path: dirname(path) });
    if (code !== "ENOENT") throw error;
    if (lstatSync(path, { throwIfNoEntry: false })) throw new Refusal("link-to-nothing", { path });
    return join(findRealPlace(dirname(path)), basename(path));
  }
}

/** Whether a path is a folder itself or stands below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
