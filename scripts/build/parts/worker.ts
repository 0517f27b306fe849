import { type Bundle, type Heads, openBundle } from "./bundle.ts";
import { type Job, make } from "./make.ts";
import type { MadePath, Place } from "./writePaths.ts";

/** What a process is told once: where the bundle is, and what only Astro's own process knows. */
export interface Start {
  readonly bundle: string;
  readonly heads: Heads;
  readonly place: Place;
}

/** What was made, or what went wrong. */
export type Answer = { readonly paths: readonly MadePath[] } | { readonly error: string };

async function answer(opened: Promise<Bundle["app"]>, place: Place, job: Job): Promise<Answer> {
  try {
    return { paths: await make(await opened, place, job) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on("disconnect", () => process.exit());
process.once("message", ({ bundle, heads, place }: Start) => {
  const opened = openBundle(bundle, heads);
  process.on("message", async (job: Job) => process.send?.(await answer(opened, place, job)));
});
