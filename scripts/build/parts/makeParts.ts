import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RouteData } from "astro";
import { Refusal } from "../../target/refusal.ts";
import { type Bundle, openParts } from "./bundle.ts";
import { contributionsOf, copyPages, findPart, KEPT } from "./kept.ts";
import type { WholeJob } from "./make.ts";
import { Pool } from "./pool.ts";
import { isShard, type Share, takeShare } from "./share.ts";
import type { Start } from "./worker.ts";
import type { MadePath } from "./writePaths.ts";

/** Another process has to load the bundle, which takes as long as a few disclosures. */
const DISCLOSURES_OF_PROCESS = 10;

interface Build {
  readonly share: Share;
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

/** What a build has made: the keys of its parts, and the paths of the site, those that span it first, then in the order of the parts. */
export interface Made {
  readonly keys: string[];
  readonly paths: { readonly pathname: string; readonly route: RouteData }[];
}

/** Makes the site of all its parts, those that are kept and those that have to be made; of a shard, only its parts. */
export async function makeParts(
  app: Bundle["app"],
  start: Start,
  { share, site, work, keyOf, tell }: Build,
): Promise<Made> {
  const { countDisclosures, listParts } = await openParts(app);
  const all = takeShare(listParts(), share).map((bureaus): Part => {
    const key = keyOf(bureaus);
    const kept = findPart(join(KEPT, key));
    return { bureaus, key, kept, folder: join(kept ? KEPT : work, key) };
  });
  const keys = all.map(({ key }) => key);
  const open = all.filter(({ kept }) => !kept);
  if (share === "merge" && open.length > 0) refuseMissing(open);
  const made = new Map<string, readonly MadePath[]>();
  const put = ({ folder, bureaus }: Pick<Part, "folder" | "bureaus">, paths: readonly MadePath[]): void => {
    if (!isShard(share)) copyPages(folder, site);
    made.set(folder, paths);
    tell(`${made.size}/${all.length} ${bureaus.join(", ")}`);
  };
  for (const part of all) if (part.kept) put(part, part.kept);
  const needed = Math.ceil(countDisclosures(open.flatMap(({ bureaus }) => bureaus)) / DISCLOSURES_OF_PROCESS);
  const pool = new Pool(start);
  await pool.make(open, Math.min(availableParallelism(), needed), put);
  const whole: WholeJob = {
    site,
    contributions: all.flatMap(({ bureaus, folder }) =>
      bureaus.map((id) => [id, contributionsOf(folder)] as const),
    ),
  };
  const spanning: MadePath[] = [];
  if (!isShard(share)) await pool.make([whole], 1, (_, paths) => spanning.push(...paths));
  pool.close();
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [nameRoute(routeData), routeData]));
  const paths = isShard(share) ? [] : [...spanning, ...all.flatMap(({ folder }) => made.get(folder) ?? [])];
  return { keys, paths: paths.map((path) => ({ pathname: path.pathname, route: getRoute(routes, path) })) };
}

/** How many missing bureaus are named. */
const NAMED = 5;

function refuseMissing(parts: readonly Part[]): never {
  const names = parts.flatMap(({ bureaus }) => bureaus);
  const bureaus = [...names.slice(0, NAMED), ...(names.length > NAMED ? ["…"] : [])].join(", ");
  throw new Refusal("no-parts", { count: String(parts.length), bureaus });
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
