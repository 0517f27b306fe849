import { cpSync, existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dropOwnFolder, takeOwnFolder } from "./ownFolder.ts";

/** The folder beside a target in which old and new are exchanged: on the target's file system, so that folders can be renamed. */
export const findStage = (target: string): string => join(dirname(target), `.${basename(target)}.exchange`);

/**
 * Puts a finished site in the place of the old one. The target is whole at every moment but the one between two renames, in which it
 * is not there; `repair` mends what a kill leaves, at the start of the next build.
 */
export function exchange(site: string, target: string): void {
  const stage = findStage(target);
  takeOwnFolder(stage);
  try {
    moveWhole(site, join(stage, "new"));
    if (existsSync(target)) renameSync(target, join(stage, "old"));
    renameSync(join(stage, "new"), target);
  } finally {
    repair(target);
  }
}

/** Finishes an exchange that broke off, or takes it back where the new site was not yet whole; removes what it left. */
export function repair(target: string): void {
  const stage = findStage(target);
  if (!existsSync(stage)) return;
  const whole = ["new", "old"].map((name) => join(stage, name)).find((site) => existsSync(site));
  if (whole && isVacant(target)) renameSync(whole, target);
  dropOwnFolder(stage);
}

const isVacant = (target: string): boolean => !existsSync(target) || readdirSync(target).length === 0;

/** Moves a folder so that it stands at `to` whole or not at all; from another file system it is copied first. */
function moveWhole(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(from, `${to}.part`, { recursive: true });
    renameSync(`${to}.part`, to);
  }
}
