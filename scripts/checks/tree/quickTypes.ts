import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Types of scripts and modules, of which only what has changed is checked anew; components are left to the check `types`. */
const run = (command: string): number => spawnSync(command, { stdio: "inherit", shell: true }).status ?? 1;

// What Astro knows of the collections.
const synced = existsSync(".astro/types.d.ts") ? 0 : run("astro sync");
process.exitCode =
  synced ||
  run("tsc --noEmit --incremental --tsBuildInfoFile node_modules/.cache/mingzhang/types.tsbuildinfo");
