import { type Bundle, listPaths, measuredFirst, openParts } from "./bundle.ts";
import { contributionsOf, pagesOf } from "./kept.ts";
import { measureScopes } from "./measureDescriptions.ts";
import { seal } from "./sealed.ts";
import { type MadePath, type Place, writePaths } from "./writePaths.ts";

/** A part to be made, in a folder of its own. */
export interface PartJob {
  readonly bureaus: readonly string[];
  readonly folder: string;
}

/** What spans the site, to be made in the site's folder of what the parts of all bureaus contribute. */
export interface WholeJob {
  readonly site: string;
  readonly contributions: readonly (readonly [bureau: string, folder: string])[];
}

export type Job = PartJob | WholeJob;

/** Does a job with the bundle of a site. */
export const make = (app: Bundle["app"], place: Place, job: Job): Promise<readonly MadePath[]> =>
  "site" in job ? makeWhole(app, place, job) : makePart(app, place, job);

async function makePart(
  app: Bundle["app"],
  place: Place,
  { bureaus, folder }: PartJob,
): Promise<readonly MadePath[]> {
  const parts = await openParts(app);
  parts.openPart(bureaus);
  const made = await writePaths(app, place, measuredFirst(await listPaths(app, "bureau")), pagesOf(folder));
  measureScopes(pagesOf(folder), place);
  parts.writeContributions(contributionsOf(folder));
  seal(folder, made);
  return made;
}

async function makeWhole(
  app: Bundle["app"],
  place: Place,
  { site, contributions }: WholeJob,
): Promise<readonly MadePath[]> {
  const { openWhole } = await openParts(app);
  openWhole(contributions);
  const made = await writePaths(app, place, measuredFirst(await listPaths(app, "site")), site);
  return [...made, ...(await writePaths(app, place, await listPaths(app, "search"), site))];
}
