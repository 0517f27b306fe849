import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readSettings } from "../src/settings.ts";
import { isAsBuilt, noteSite } from "./build/asBuilt.ts";
import { refuseOddCheckout } from "./build/checkout.ts";
import { readInputs } from "./build/parts/inputs.ts";
import { BUNDLES, KEPT, PIECES } from "./build/parts/kept.ts";
import { stopProcesses } from "./build/parts/processes.ts";
import { isShard, parseShare } from "./build/parts/share.ts";
import { cleanUpWhenStopped } from "./build/signals.ts";
import { CHECKOUT, surround } from "./target/acceptTarget.ts";
import { withLock } from "./target/lock.ts";
import { dropOwnFolder, takeOwnFolder } from "./target/ownFolder.ts";
import { describeUnchanged } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";
import { openTarget, replaceTarget } from "./target/target.ts";

/** The site is built apart and takes the old one's place when it is whole, so that a build that fails leaves nothing half-written. */
const WORKSHOP = join(CHECKOUT, ".astro/build");

const OPTIONS = {
  clean: { type: "boolean", default: false },
  shard: { type: "string" },
  merge: { type: "boolean", default: false },
} as const;

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
await runCommand(async () => {
  /** Clean: everything is made anew, whatever former builds have kept. */
  const { clean, ...asked } = parseArgs({ options: OPTIONS }).values;
  const share = parseShare(asked);
  refuseOddCheckout(CHECKOUT);
  const settings = readSettings(process.env);
  const { dataRoot, target } = settings;
  const surroundings = surround(dataRoot);
  // A shard writes no site.
  const place = isShard(share) ? undefined : await openTarget(target, surroundings);
  // Builds of one checkout share Astro's working files.
  await withLock(`${WORKSHOP}.lock`, CHECKOUT, async () => {
    if (clean) for (const store of [KEPT, BUNDLES, PIECES]) rmSync(store, { recursive: true, force: true });
    const inputs = readInputs(CHECKOUT, settings);
    if (!clean && place && isAsBuilt(place, inputs.all)) {
      console.log(describeUnchanged(target));
      return;
    }
    takeOwnFolder(WORKSHOP);
    cleanUpWhenStopped(stopProcesses, () => dropOwnFolder(WORKSHOP));
    try {
      // Loaded only now, so that what is refused, or as it was, is told at once.
      const { buildSite } = await import("./build/buildSite.ts");
      const { site, isSteady } = await buildSite(settings, WORKSHOP, share, inputs);
      if (!place) return;
      await replaceTarget(target, surroundings, site);
      if (isSteady) noteSite(place, inputs.all);
    } finally {
      dropOwnFolder(WORKSHOP);
    }
  });
}, "siteLeft");
// Astro writes its store half a second after a change, now into a workshop that is gone: a build that has failed would end with a trace.
process.exit();
