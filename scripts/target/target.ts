import { existsSync } from "node:fs";
import { acceptTarget, type Surroundings } from "./acceptTarget.ts";
import { exchange, findStage, repair } from "./exchange.ts";
import { withLock } from "./lock.ts";

/** The real place of the folder that a site is to be written to, with what a kill left there mended. */
export async function openTarget(path: string, surroundings: Surroundings): Promise<string> {
  const target = acceptTarget(path, surroundings, "former site");
  if ([findStage(target), findLock(target)].some((path) => existsSync(path)))
    await withLock(findLock(target), target, () => repair(target));
  return target;
}

/** Puts a finished site there. The place is looked at once more: much may have happened to it since. */
export async function replaceTarget(path: string, surroundings: Surroundings, site: string): Promise<void> {
  const target = acceptTarget(path, surroundings, "former site");
  await withLock(findLock(target), target, () =>
    exchange(site, acceptTarget(path, surroundings, "former site")),
  );
}

const findLock = (target: string): string => `${findStage(target)}.lock`;
