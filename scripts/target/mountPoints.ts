import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isWithin } from "./realPlace.ts";

/** What Linux says of each mount that this process sees, a line each. Other systems have no bind mounts. */
const MOUNTS = "/proc/self/mountinfo";
/** The field of a line that names the folder; characters that would end it are octal numbers. */
const FOLDER = 4;

/** Whether a file system, or another folder of the same one (a bind mount), is mounted at a folder, whose path has no links. */
export function isMountPoint(folder: string): boolean {
  return statSync(folder).dev !== statSync(dirname(folder)).dev || listMountPoints().includes(folder);
}

/** Mount points below a folder: removing it would remove what stands in them. */
export const findMountsBelow = (folder: string): string[] =>
  listMountPoints().filter((path) => path !== folder && isWithin(path, folder));

function listMountPoints(): string[] {
  if (!existsSync(MOUNTS)) return [];
  return readFileSync(MOUNTS, "utf8")
    .split("\n")
    .map((line) => line.split(" ")[FOLDER] ?? "")
    .filter((path) => path !== "")
    .map((path) =>
      path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    );
}
