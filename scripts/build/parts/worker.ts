import { type Bundle, type Heads, openBundle } from "./bundle.ts";
import { type Job, make, type Note } from "./make.ts";
import { describeFailure, type Failure } from "./processes.ts";
import type { Place } from "./writePaths.ts";

/** What a process is told once: where the bundle is, and what only Astro's own process knows. */
export interface Start {
  readonly bundle: string;
  readonly heads: Heads;
  readonly place: Place;
}

async function answer(opened: Promise<Bundle["app"]>, place: Place, job: Job): Promise<Note | Failure> {
  try {
    return await make(await opened, place, job);
  } catch (error) {
    return describeFailure(error);
  }
}

process.on("disconnect", () => process.exit());
process.once("message", ({ bundle, heads, place }: Start) => {
  const opened = openBundle(bundle, heads);
  process.on("message", async (job: Job) => process.send?.(await answer(opened, place, job)));
});
