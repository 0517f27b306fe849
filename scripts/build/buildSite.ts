import { join } from "node:path";
import { packData } from "../../src/export/pack/packData.ts";
import { writeMark } from "../target/mark.ts";
import { Refusal } from "../target/refusal.ts";
import { findChange, readDataState } from "./dataState.ts";
import { parts } from "./parts/parts.ts";
import { isShard, type Share } from "./parts/share.ts";

/**
 * Validates the data and writes the site into a new folder of `workshop`, which it returns; of a shard, only the parts that it keeps. The workshop stands in the checkout:
 * Astro leaves its own working files (`.prerender`) beside the site only there, and moves them into it by renaming. They, the site and
 * the cache of contents are this build's alone.
 */
export async function buildSite(data: string, workshop: string, share: Share): Promise<string> {
  const site = join(workshop, "site");
  const before = readDataState(data);
  // Loaded only now, so that what is refused is refused at once.
  const { build } = await import("astro");
  try {
    await build({
      outDir: site,
      cacheDir: join(workshop, "cache"),
      logLevel: process.env["CI"] ? "warn" : "info",
      integrations: [parts(share)],
    });
    if (!isShard(share)) packData(join(site, "data"));
  } finally {
    // What was validated at the beginning must be what was built; a file that changed also explains an error better than its trace.
    const file = findChange(before, readDataState(data));
    if (file !== undefined) refuseChange(file);
  }
  writeMark(site);
  return site;
}

function refuseChange(file: string): never {
  throw new Refusal("data-changed", { file });
}
