import { type BigIntStats, existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** When each file of a data folder was last changed, and which file it is. */
export type DataState = ReadonlyMap<string, string>;

/** The state of a data folder, without reading its files: whatever writes, replaces or restores a file changes it. */
export function readDataState(root: string): DataState {
  const paths = listPaths(root).sort();
  return new Map(
    paths.map((path) => [
      relative(root, path),
      describeState(statSync(path, { bigint: true, throwIfNoEntry: false })),
    ]),
  );
}

/** Files below a folder, and links, which are not entered; Node's own recursive reading would. */
export function listPaths(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listPaths(path) : [path];
  });
}

const describeState = (stats: BigIntStats | undefined): string =>
  stats ? [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ") : "gone";

/** A file that one state has otherwise than the other, or only one of them has. */
export function findChange(before: DataState, after: DataState): string | undefined {
  return [...before.keys(), ...after.keys()].find((name) => before.get(name) !== after.get(name));
}
