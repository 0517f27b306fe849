import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

/** Puts Eleventy, at the version that its folder pins, into a folder of its own: nothing else needs it. The script that runs it. */
export function installEleventy(folder: string): string {
  cpSync("scripts/bench/eleventy", folder, { recursive: true });
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  const { status, stderr } = spawnSync("npm", args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return join(folder, "run.mjs");
}
