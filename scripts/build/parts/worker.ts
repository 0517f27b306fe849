import { type Bundle, type Heads, openBundle } from "./bundle.ts";
import type { MadePath } from "./kept.ts";
import { type Job, makePart, type Place } from "./makePart.ts";

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
    return { paths: await makePart(await opened, place, job) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on("disconnect", () => process.exit());
process.once("message", ({ bundle, heads, place }: Start) => {
  const opened = openBundle(bundle, heads);
  process.on("message", async (job: Job) => process.send?.(await answer(opened, place, job)));
});
