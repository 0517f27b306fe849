import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { RouteData } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import type * as parts from "../../../src/parts.ts";

/**
 * What Astro's bundle of a site, which it writes before any page, is to the processes that make the pages (Astro 7.3.4, `core/build/app.js`).
 */
export interface Bundle {
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
    readonly routeCache: { clearAll(): void };
    setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
    setOptions(options: object): void;
    getOptions(): { readonly settings: { readonly scripts: unknown } };
    getComponentByRoute(route: RouteData): Promise<unknown>;
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  };
}
type App = Bundle["app"];

/** What the head of a page names that only Astro's own process knows: style sheets by kind of page, and scripts of integrations. */
export interface Heads {
  readonly styles: readonly (readonly [key: string, styles: unknown[]])[];
  readonly scripts: unknown;
}

/** The bundle whose code is in a folder, as another process than Astro's own loads it. */
export async function openBundle(code: string, { styles, scripts }: Heads): Promise<Bundle["app"]> {
  const entry = readdirSync(code).find((name) => name.startsWith("prerender-entry"));
  const { app } = (await import(join(code, entry ?? ""))) as Bundle;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, ofPage]) => [key, { styles: ofPage }])) });
  const write = ({ level, message }: { level: string; message: string }): void => {
    if (level === "warn" || level === "error") process.stderr.write(`${message}\n`);
  };
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write } } } });
  return app;
}

/** The route by which `src/parts.ts` is in the bundle; it has no page. */
export const PARTS_ROUTE = { pattern: "/parts", entrypoint: "src/parts.ts" } as const;

/** What belongs to one bureau, by the route. */
const isOfBureau = ({ component }: RouteData): boolean => component.startsWith("src/pages/bureaus/[bureau]/");
const isPart = ({ component }: RouteData): boolean => component === PARTS_ROUTE.entrypoint;

/** `src/parts.ts` as the pages of the bundle have it, with the site that they are made from. */
export async function openParts(app: App): Promise<typeof parts> {
  const route = app.manifest.routes.find(({ routeData }) => isPart(routeData));
  if (!route) throw new Error(`No route ${PARTS_ROUTE.pattern}`);
  return (await app.getComponentByRoute(route.routeData)) as typeof parts;
}

/** A path of the site, with its route. */
export interface RoutedPath {
  readonly pathname: string;
  readonly route: RouteData;
}

/** The paths of some routes. What was listed before is forgotten. */
async function listPaths(app: App, isMeant: (route: RouteData) => boolean): Promise<RoutedPath[]> {
  app.routeCache.clearAll();
  const routes = app.manifest.routes.filter(({ routeData }) => !isPart(routeData) && isMeant(routeData));
  const listed: unknown = {
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route: RouteData) => app.getComponentByRoute(route),
  };
  return new StaticPaths(listed as ConstructorParameters<typeof StaticPaths>[0]).getAll();
}

/** The paths of the bureaus of the part that is open. */
export const listBureauPaths = (app: App): Promise<RoutedPath[]> => listPaths(app, isOfBureau);

/** The paths that span the site and are in a group, or, with none, in no group. */
export async function listSitePaths(app: App, group?: string): Promise<RoutedPath[]> {
  const { findGroup, listGroupsOf } = await openParts(app);
  const isMeant = (route: RouteData): boolean => {
    if (isOfBureau(route)) return false;
    const groups = listGroupsOf(route.component);
    return group === undefined ? groups.length === 0 : groups.some(({ name }) => name === group);
  };
  const paths = await listPaths(app, isMeant);
  return paths.filter(({ pathname, route }) => findGroup(route.component, pathname)?.name === group);
}

/** Files that descriptors measure go before them: what is published need not be written once more to be measured. */
export function measuredFirst(paths: readonly RoutedPath[]): RoutedPath[] {
  const isMeasured = ({ pathname }: RoutedPath): boolean => /\.csv$/.test(pathname);
  return [...paths.filter(isMeasured), ...paths.filter((path) => !isMeasured(path))];
}
