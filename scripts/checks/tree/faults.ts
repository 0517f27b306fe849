import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildTwice, killBuilds } from "./faults/builds.ts";
import { copyCheckout, DATA } from "./faults/checkout.ts";
import { breakExchanges, exchangeAtOnce, meetStranger } from "./faults/exchanges.ts";
import { makeOwn } from "./faults/ownSite.ts";
import { pointAtForbiddenPlaces } from "./faults/places.ts";

/**
 * Whether a build can harm anything: forbidden targets, kills, full disks, two builds at once, data that change. All in folders of its
 * own, with a copy of the checkout, whose site is its own: what `site.json` says must show in all that the one whole build writes. `node scripts/checks/tree/faults.ts builds exchanges` looks at the parts whose names hold these words.
 */
const folder = mkdtempSync(join(tmpdir(), "mingzhang-faults-"));
const checkout = copyCheckout(join(folder, "mingzhang"));
makeOwn(join(checkout, DATA));

/** Mounts need rights that not every machine gives; without them this part is left out, and the check says so. */
function tryMounts(): string[] {
  const asRoot = ["--map-root-user", "--mount"];
  if (spawnSync("unshare", [...asRoot, "true"]).status !== 0) {
    console.log(
      "NOT CHECKED, for no disk can be mounted here: other file systems, mount points, read-only and really full disks.",
    );
    return [];
  }
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    [...asRoot, process.execPath, "scripts/checks/tree/faults/mounts.ts", folder, checkout],
    {
      encoding: "utf8",
    },
  );
  return status === 0 && !stdout ? [] : [`${stdout}${stderr}`];
}

const PARTS: Readonly<Record<string, () => string[] | Promise<string[]>>> = {
  "forbidden places": () => pointAtForbiddenPlaces(folder, checkout),
  "broken exchanges": () => breakExchanges(folder),
  "exchanges at once": () => exchangeAtOnce(folder),
  "a stranger's folder": () => meetStranger(folder),
  "killed builds": () => killBuilds(checkout),
  "two builds, data that change": () => buildTwice(checkout),
  "other, full and read-only disks": tryMounts,
};

const asked = process.argv.slice(2);
let failed = false;
try {
  for (const [part, look] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.some((word) => part.includes(word))) continue;
    const faults = await look();
    console.log(`${part}: ${faults.length === 0 ? "nothing is harmed" : `\n${faults.join("\n")}`}`);
    failed ||= faults.length > 0;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
