import { spawnSync } from "node:child_process";
import { findBase } from "./same/snapshot.ts";

/** The tests of what has changed since the commit that the working copy has in common with main. */
const command = `vitest run --passWithNoTests --changed ${findBase()}`;
process.exitCode = spawnSync(command, { stdio: "inherit", shell: true }).status ?? 1;
