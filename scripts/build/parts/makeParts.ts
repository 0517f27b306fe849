import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RouteData } from "astro";
import { type Bundle, openParts } from "./bundle.ts";
import { contributionsOf, copyPages, findPart, KEPT, type MadePath } from "./kept.ts";
import { makePart } from "./makePart.ts";
import { makeAll } from "./pool.ts";
import type { Start } from "./worker.ts";

/** Another process has to load the bundle, which takes as long as a few disclosures. */
const DISCLOSURES_OF_PROCESS = 10;

interface Build {
  /** The folder of the site, and the one in which parts are made. */
  readonly site: string;
  readonly work: string;
  readonly keyOf: (bureaus: readonly string[]) => string;
  readonly tell: (text: string) => void;
}

/** A part of this build. */
interface Part {
  readonly bureaus: readonly string[];
  /** Where it stands: among those that are kept, or where it is made. */
  readonly folder: string;
  readonly key: string;
  /** What is in it; undefined until it is made. */
  readonly kept: readonly MadePath[] | undefined;
}

/**
 * Puts all parts into the site, those that are kept and those that have to be made, and opens the whole site for what spans it. Returns the
 * paths of their pages and files in the order of the parts, and the keys of the parts.
 */
export async function makeParts(
  app: Bundle["app"],
  start: Start,
  { site, work, keyOf, tell }: Build,
): Promise<{ readonly keys: string[]; readonly paths: { pathname: string; route: RouteData }[] }> {
  const { countDisclosures, listParts, openWhole } = await openParts(app);
  const all = listParts().map((bureaus): Part => {
    const key = keyOf(bureaus);
    const kept = findPart(join(KEPT, key));
    return { bureaus, key, kept, folder: join(kept ? KEPT : work, key) };
  });
  const made = new Map<string, readonly MadePath[]>();
  const put = ({ folder, bureaus }: Pick<Part, "folder" | "bureaus">, paths: readonly MadePath[]): void => {
    copyPages(folder, site);
    made.set(folder, paths);
    tell(`${made.size}/${all.length} ${bureaus.join(", ")}`);
  };
  for (const part of all) if (part.kept) put(part, part.kept);
  const open = all.filter(({ kept }) => !kept);
  const share = countDisclosures(open.flatMap(({ bureaus }) => bureaus)) / DISCLOSURES_OF_PROCESS;
  const others = Math.min(availableParallelism() - 1, Math.floor(share));
  await makeAll((part) => makePart(app, start.place, part), start, open, others, put);
  openWhole(
    all.flatMap(({ bureaus, folder }) => bureaus.map((id) => [id, contributionsOf(folder)] as const)),
  );
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [nameRoute(routeData), routeData]));
  const paths = all.flatMap(({ folder }) => made.get(folder) ?? []);
  return {
    keys: all.map(({ key }) => key),
    paths: paths.map(({ pathname, ...path }) => ({ pathname, route: getRoute(routes, path) })),
  };
}

const nameRoute = ({ route, component }: Pick<RouteData, "route" | "component">): string =>
  `${route} ${component}`;

function getRoute(
  routes: ReadonlyMap<string, RouteData>,
  path: Pick<RouteData, "route" | "component">,
): RouteData {
  const route = routes.get(nameRoute(path));
  if (!route) throw new Error(`No route ${nameRoute(path)}`);
  return route;
}
