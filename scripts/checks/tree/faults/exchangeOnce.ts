import { runCommand } from "../../../target/runCommand.ts";
import { openTarget, replaceTarget } from "../../../target/target.ts";

/** What a build does with its target, without a build: opens it and, if a finished site is given, puts that there. */
const [target = "", folder = "", site] = process.argv.slice(2);
const surroundings = { home: folder, checkout: folder, data: folder };
await runCommand(async () => {
  await openTarget(target, surroundings);
  if (site) await replaceTarget(target, surroundings, site);
}, "siteLeft");
