import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { RouteData } from "astro";
import type { Bundle } from "./bundle.ts";

/** Where a site is to stand: its origin, and the folder below it with slashes at both ends. */
export interface Place {
  readonly origin: string;
  readonly base: string;
}

/** A page or file that was made. */
export interface MadePath {
  readonly pathname: string;
  readonly isPage: boolean;
}

/** The page for what is not there: it answers with its own status, and hosts look for it under a name of its own. */
const NOT_FOUND = "/404";

/** Makes pages and files one after another, so that each disclosure is read and reconciled once, and writes them into a folder. */
export async function writePaths(
  app: Bundle["app"],
  { origin, base }: Place,
  paths: readonly { readonly pathname: string; readonly route: RouteData }[],
  folder: string,
): Promise<readonly MadePath[]> {
  for (const { pathname, route } of paths) {
    const isPage = route.type === "page";
    // Astro lists files of routes that name no ending with a slash, under which alone their routes know them.
    const address = posix.join(base, pathname, isPage ? "/" : "");
    const response = await app.render(new Request(new URL(address, origin)), { routeData: route });
    if (!response.ok && pathname !== NOT_FOUND) throw new Error(`${pathname}: ${response.status}`);
    const file = join(folder, nameFile(pathname, isPage));
    mkdirSync(dirname(file), { recursive: true });
    await writePieces(file, response);
    // Others are heard: a process that is asked to end, or one that waits for its next part.
    await setImmediate();
  }
  return paths.map(({ pathname, route }) => ({ pathname, isPage: route.type === "page" }));
}

/** Writes a body as it comes: a file of the whole site is too long to be held. */
async function writePieces(path: string, { body }: Response): Promise<void> {
  const file = openSync(path, "w");
  try {
    for await (const piece of body ?? [])
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
  } finally {
    closeSync(file);
  }
}

function nameFile(pathname: string, isPage: boolean): string {
  if (pathname === NOT_FOUND) return `${pathname}.html`;
  return isPage ? join(pathname, "index.html") : pathname.replace(/\/$/, "");
}
