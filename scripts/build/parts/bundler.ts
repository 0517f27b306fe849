import { makeBundle } from "./bundling.ts";
import { describeFailure } from "./processes.ts";

// A build that is gone needs no bundle.
process.on("disconnect", () => process.exit());
/** Bundles in the workshop that it is told of, and says when it is done: where. */
process.once("message", async (workshop: string) => {
  try {
    process.send?.({ folder: await makeBundle(workshop) });
  } catch (error) {
    process.send?.(describeFailure(error));
  }
  process.disconnect();
});
