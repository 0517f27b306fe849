import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Bundle, listPaths, measuredFirst, openParts } from "./bundle.ts";

/** Where a site is to stand: its origin, and the folder below it with slashes at both ends. */
export interface Place {
  readonly origin: string;
  readonly base: string;
}

/** One part to be made, and the folders for its pages and files, and for what it contributes to what spans the site. */
export interface Job {
  readonly bureaus: readonly string[];
  readonly pages: string;
  readonly contributions: string;
}

/** A page or file that was made, with the name of its route. */
export interface MadePath {
  readonly pathname: string;
  readonly component: string;
  readonly route: string;
}

/** Makes every page and file of a part, one after another, so that each disclosure is read and reconciled once. */
export async function makePart(
  app: Bundle["app"],
  { origin, base }: Place,
  { bureaus, pages, contributions }: Job,
): Promise<MadePath[]> {
  const parts = await openParts(app);
  parts.openPart(bureaus);
  const paths = measuredFirst(await listPaths(app, "bureau"));
  for (const { pathname, route } of paths) {
    const isPage = route.type === "page";
    const address = `${base}${pathname.replace(/^\/|\/$/g, "")}${isPage ? "/" : ""}`;
    const response = await app.render(new Request(new URL(address, origin)), { routeData: route });
    if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
    const file = join(pages, pathname, isPage ? "index.html" : "");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    // Others are heard: a process that is asked to end, or one that waits for its next part.
    await setImmediate();
  }
  parts.writeContributions(contributions);
  return paths.map(({ pathname, route }) => ({ pathname, component: route.component, route: route.route }));
}
