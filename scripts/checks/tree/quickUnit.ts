import { spawnSync } from "node:child_process";
import { findBase } from "./same/snapshot.ts";

/** Tests that take most of the time of all, and that whole validation or a build is about. */
const LONG = [
  "scripts/site.test.ts",
  "scripts/siteFiles.test.ts",
  "scripts/checks/tree/fuzz/doubles.test.ts",
  "src/generate/documents/roundTrip.test.ts",
  "src/validation/examples.test.ts",
];

/** The tests of what has changed since the commit that the working copy has in common with main, but for the long ones. */
const excluded = LONG.map((file) => `--exclude ${file}`).join(" ");
const command = `vitest run --passWithNoTests --changed ${findBase()} ${excluded}`;
process.exitCode = spawnSync(command, { stdio: "inherit", shell: true }).status ?? 1;
console.log(`Left to \`npm run check -- unit\`: ${LONG.join(", ")}`);
