import { join } from "node:path";
import { readSettings } from "../src/settings.ts";
import { buildSite } from "./build/buildSite.ts";
import { refuseOddCheckout } from "./build/checkout.ts";
import { stopProcesses } from "./build/parts/pool.ts";
import { cleanUpWhenStopped } from "./build/signals.ts";
import { CHECKOUT, surround } from "./target/acceptTarget.ts";
import { withLock } from "./target/lock.ts";
import { dropOwnFolder, takeOwnFolder } from "./target/ownFolder.ts";
import { runCommand } from "./target/runCommand.ts";
import { openTarget, replaceTarget } from "./target/target.ts";

/** The site is built apart and takes the old one's place when it is whole, so that a build that fails leaves nothing half-written. */
const WORKSHOP = join(CHECKOUT, ".astro/build");

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
await runCommand(async () => {
  refuseOddCheckout(CHECKOUT);
  const { dataRoot, target } = readSettings(process.env);
  const surroundings = surround(dataRoot);
  await openTarget(target, surroundings);
  // Builds of one checkout share Astro's working files.
  await withLock(`${WORKSHOP}.lock`, CHECKOUT, async () => {
    takeOwnFolder(WORKSHOP);
    cleanUpWhenStopped(stopProcesses, () => dropOwnFolder(WORKSHOP));
    try {
      await replaceTarget(target, surroundings, await buildSite(dataRoot, WORKSHOP));
    } finally {
      dropOwnFolder(WORKSHOP);
    }
  });
}, "siteLeft");
// Astro writes its store half a second after a change, now into a workshop that is gone: a build that has failed would end with a trace.
process.exit();
