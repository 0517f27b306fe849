import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { findStrangers, MARK } from "./mark.ts";
import { findMountsBelow, isMountPoint } from "./mountPoints.ts";
import { findRealPlace, isWithin } from "./realPlace.ts";
import { type Place, Refusal } from "./refusal.ts";

/** Folders of the checkout that no output may stand in, there or not. */
export const OWN_FOLDERS = [
  ".astro",
  ".ci",
  ".devcontainer",
  ".git",
  ".github",
  ".vscode",
  "data",
  "docs",
  "examples",
  "node_modules",
  "public",
  "scripts",
  "src",
];

/** What a command must not harm, whatever folder it is given. */
export type Surroundings = Readonly<Record<Place, string>>;

export const CHECKOUT = resolve(import.meta.dirname, "../..");

export const surround = (data: string): Surroundings => ({
  home: homedir(),
  checkout: CHECKOUT,
  data: resolve(data),
});

/**
 * The real place of a folder that a command is to make: one that does not exist, is empty, or carries the mark of a former build and
 * nothing else (`replace`). Anything else is refused, and nothing is touched.
 */
export function acceptTarget(
  path: string,
  surroundings: Surroundings,
  replace: "former site" | "nothing" = "nothing",
): string {
  for (const way of listWays(resolve(path))) refuseSurroundings(path, way, surroundings);
  const target = findRealPlace(resolve(path));
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Refusal("not-a-folder", { path });
  if (found) refuseContents(path, target, replace);
  if (found && isMountPoint(target)) throw new Refusal("mount-point", { path: path.replace(/\/+$/, "") });
  const mounts = findMountsBelow(target);
  if (mounts.length > 0) throw new Refusal("holds-mount", { path, names: listFew(mounts) });
  refuseUnwritable(dirname(target));
  return target;
}

function refuseSurroundings(path: string, way: string, surroundings: Surroundings): void {
  for (const place of ["home", "checkout", "data"] as const)
    for (const folder of listWays(surroundings[place]))
      if (isWithin(folder, way)) throw new Refusal("holds-place", { path, protected: folder }, place);
  for (const data of listWays(surroundings.data))
    if (isWithin(way, data)) throw new Refusal("in-data", { path, protected: data });
  for (const name of OWN_FOLDERS) {
    const own = listWays(join(surroundings.checkout, name)).find((folder) => isWithin(way, folder));
    if (own) throw new Refusal("in-checkout", { path, protected: own });
  }
  for (let above = dirname(way); above !== dirname(above); above = dirname(above))
    if (existsSync(join(above, MARK))) throw new Refusal("in-former", { path, protected: above });
}

function refuseContents(path: string, target: string, replace: "former site" | "nothing"): void {
  const names = readdirSync(target);
  if (names.length === 0) return;
  if (replace === "nothing") throw new Refusal("not-empty", { path, names: listFew(names) });
  const strangers = findStrangers(target);
  if (!strangers) throw new Refusal("not-ours", { path, names: listFew(names), mark: MARK });
  if (strangers.length > 0) throw new Refusal("not-written", { path, names: listFew(strangers) });
}

/** The folder that the target stands in, or the nearest above it that exists, must take files. */
function refuseUnwritable(parent: string): void {
  let folder = parent;
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw new Refusal("not-a-folder", { path: folder });
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal("unwritable", { path: folder, code: String((error as NodeJS.ErrnoException).code) });
  }
}

/** A path as it is named and where its links lead: `docs` may be a link to elsewhere. */
const listWays = (path: string): readonly string[] => [path, findRealPlace(path)];

const listFew = (names: readonly string[]): string =>
  [...names.slice(0, 3), ...(names.length > 3 ? ["…"] : [])].join(", ");
