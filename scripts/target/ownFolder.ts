import { lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findStrangers, MARK, writeMark } from "./mark.ts";
import { Refusal } from "./refusal.ts";

/** Makes an empty folder for work in progress, in place of one that we left there. A stranger's is refused. */
export function takeOwnFolder(path: string): void {
  dropOwnFolder(path);
  mkdirSync(path, { recursive: true });
  writeMark(path);
}

/** Removes a folder of ours, its mark last: what a kill leaves of it is still known as ours. */
export function dropOwnFolder(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new Refusal("not-a-folder", { path });
  const names = readdirSync(path).filter((name) => name !== MARK);
  if (names.length > 0 && !findStrangers(path))
    throw new Refusal("not-ours", { path, names: names.slice(0, 3).join(", "), mark: MARK });
  for (const name of names) rmSync(join(path, name), { recursive: true });
  rmSync(path, { recursive: true });
}
