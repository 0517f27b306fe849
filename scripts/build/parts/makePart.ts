import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Bundle, listPaths, measuredFirst, openParts } from "./bundle.ts";
import { contributionsOf, type MadePath, pagesOf, sealPart } from "./kept.ts";

/** Where a site is to stand: its origin, and the folder below it with slashes at both ends. */
export interface Place {
  readonly origin: string;
  readonly base: string;
}

/** A part to be made, in a folder of its own. */
export interface Job {
  readonly bureaus: readonly string[];
  readonly folder: string;
}

/** Makes every page and file of a part, one after another, so that each disclosure is read and reconciled once. */
export async function makePart(
  app: Bundle["app"],
  { origin, base }: Place,
  { bureaus, folder }: Job,
): Promise<readonly MadePath[]> {
  const parts = await openParts(app);
  parts.openPart(bureaus);
  const paths = measuredFirst(await listPaths(app, "bureau"));
  for (const { pathname, route } of paths) {
    const isPage = route.type === "page";
    const address = `${base}${pathname.replace(/^\/|\/$/g, "")}${isPage ? "/" : ""}`;
    const response = await app.render(new Request(new URL(address, origin)), { routeData: route });
    if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
    const file = join(pagesOf(folder), pathname, isPage ? "index.html" : "");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    // Others are heard: a process that is asked to end, or one that waits for its next part.
    await setImmediate();
  }
  parts.writeContributions(contributionsOf(folder));
  const made = paths.map(({ pathname, route }) => ({
    pathname,
    component: route.component,
    route: route.route,
  }));
  sealPart(folder, made);
  return made;
}
