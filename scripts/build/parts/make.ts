import type { Folders } from "../../../src/parts.ts";
import { type Bundle, listBureauPaths, listSitePaths, measuredFirst, openParts } from "./bundle.ts";
import { contributionsOf, pagesOf } from "./kept.ts";
import { measureScopes } from "./measureDescriptions.ts";
import { seal } from "./sealed.ts";
import { type MadePath, type Place, writePaths } from "./writePaths.ts";

/** A part to be made, in a folder of its own. */
export interface PartJob {
  readonly bureaus: readonly string[];
  readonly folder: string;
}

/** A group of what spans the site (`src/groups.ts`), to be made in a folder of its own. */
export interface GroupJob {
  readonly group: string;
  readonly folder: string;
  readonly contributions: Folders;
}

/** What else spans the site, to be made in its folder, where all groups stand already. */
export interface RestJob {
  readonly site: string;
  readonly contributions: Folders;
}

export type Job = PartJob | GroupJob | RestJob;

/** What was made, as its folder notes it. */
export interface Note {
  readonly paths: readonly MadePath[];
  /** A hash of each contribution of a part, by name. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Does a job with the bundle of a site. */
export function make(app: Bundle["app"], place: Place, job: Job): Promise<Note> {
  if ("site" in job) return makeRest(app, place, job);
  return "group" in job ? makeGroup(app, place, job) : makePart(app, place, job);
}

async function makePart(app: Bundle["app"], place: Place, { bureaus, folder }: PartJob): Promise<Note> {
  const parts = await openParts(app);
  parts.openPart(bureaus);
  const paths = await writePaths(app, place, measuredFirst(await listBureauPaths(app)), pagesOf(folder));
  measureScopes(pagesOf(folder), place);
  return close(folder, { paths, sums: parts.writeContributions(contributionsOf(folder)) });
}

async function makeGroup(
  app: Bundle["app"],
  place: Place,
  { group, folder, contributions }: GroupJob,
): Promise<Note> {
  const { openGroup } = await openParts(app);
  openGroup(contributions, group);
  const paths = await writePaths(app, place, await listSitePaths(app, group), pagesOf(folder));
  return close(folder, { paths, sums: {} });
}

async function makeRest(app: Bundle["app"], place: Place, { site, contributions }: RestJob): Promise<Note> {
  const { openRest } = await openParts(app);
  openRest(contributions, site);
  return { paths: await writePaths(app, place, await listSitePaths(app), site), sums: {} };
}

function close(folder: string, note: Note): Note {
  seal(folder, note);
  return note;
}
