import { type BigIntStats, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When each file of a data folder was last changed, and which file it is. */
export type DataState = ReadonlyMap<string, string>;

/** The state of a data folder, without reading its files: whatever writes, replaces or restores a file changes it. */
export function readDataState(root: string): DataState {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
  return new Map(names.flatMap((name) => describeFile(name, statSync(join(root, name), { bigint: true, throwIfNoEntry: false }))));
}

const describeFile = (name: string, stats: BigIntStats | undefined): [string, string][] =>
  stats && !stats.isDirectory() ? [[name, [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ")]] : [];

/** A file that one state has otherwise than the other, or only one of them has. */
export function findChange(before: DataState, after: DataState): string | undefined {
  return [...before.keys(), ...after.keys()].find((name) => before.get(name) !== after.get(name));
}
