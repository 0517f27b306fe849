import { existsSync } from "node:fs";
import { join } from "node:path";
import { dataRoot } from "../src/model/site.ts";
import { buildSite } from "./build/buildSite.ts";
import { refuseOddCheckout } from "./build/checkout.ts";
import { cleanUpWhenStopped } from "./build/signals.ts";
import { acceptTarget, CHECKOUT, surround } from "./target/acceptTarget.ts";
import { exchange, findStage, repair } from "./target/exchange.ts";
import { withLock } from "./target/lock.ts";
import { dropOwnFolder, takeOwnFolder } from "./target/ownFolder.ts";
import { runCommand } from "./target/runCommand.ts";

/** The site is built apart and takes the old one's place when it is whole, so that a build that fails leaves nothing half-written. */
const TARGET = process.env["OUT_DIR"] || "dist";
const WORKSHOP = join(CHECKOUT, ".astro/build");

const accept = (): string => acceptTarget(TARGET, surround(dataRoot), "former site");
const withTarget = (target: string, work: () => void): Promise<void> => withLock(`${findStage(target)}.lock`, target, work);

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
await runCommand(async () => {
  refuseOddCheckout(CHECKOUT);
  const target = accept();
  if (existsSync(findStage(target))) await withTarget(target, () => repair(target));
  // Builds of one checkout share Astro's working files.
  await withLock(`${WORKSHOP}.lock`, CHECKOUT, async () => {
    takeOwnFolder(WORKSHOP);
    cleanUpWhenStopped(() => dropOwnFolder(WORKSHOP));
    try {
      const site = await buildSite(dataRoot, WORKSHOP);
      // Looked at once more: much may have happened to the target since.
      await withTarget(target, () => exchange(site, accept()));
    } finally {
      dropOwnFolder(WORKSHOP);
    }
  });
}, "siteLeft");
