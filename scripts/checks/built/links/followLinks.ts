import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readMarkup } from "./readMarkup.ts";

/** Where a site is published: its address, with the folder of the origin that it stands in and a slash at the end. */
export interface Site {
  readonly folder: string;
  readonly home: string;
}

export interface Followed {
  readonly pages: number;
  readonly links: number;
  readonly faults: readonly string[];
}

/** What an address leads to: a file of the site and a place in it; nothing where it leads to other sites. */
function resolveAddress(
  address: string,
  page: string,
  home: string,
): { file: string; place: string } | undefined {
  const url = URL.parse(address, page);
  if (url?.origin !== new URL(home).origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const base = new URL(home).pathname;
  if (!path.startsWith(base)) return { file: `outside of ${base}`, place: "" };
  const file = path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
  return { file, place: decodeURIComponent(url.hash.slice(1)) };
}

/** Files that can be reached from the home page. */
function reach(links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set(["index.html"]);
  for (const file of reached) for (const next of links.get(file) ?? []) reached.add(next);
  return reached;
}

/**
 * Reads every page of a built site once and follows what it points at within the site: the file, with the slash of a page, and the place in
 * it must be there, an id is given once and named where it is, and every page is reached from the home page.
 */
export function followLinks({ folder, home }: Site): Followed {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Set(entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))));
  const pages = [...files].filter((file) => file.endsWith(".html"));
  const faults: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const links = new Map<string, Set<string>>();
  /** Places that are pointed at, by file, each with one of the pages that do. */
  const places = new Map<string, Map<string, string>>();
  let count = 0;
  for (const page of pages) {
    const markup = readMarkup(readFileSync(join(folder, page), "utf8"));
    const address = home + page.replace(/(^|\/)index\.html$/, "$1");
    const note = (fault: string): number => faults.push(`${address}: ${fault}`);
    const targets = new Set<string>();
    markup.faults.forEach(note);
    for (const link of markup.addresses) {
      const target = resolveAddress(link, address, home);
      if (!target) continue;
      count += 1;
      if (!files.has(target.file)) {
        const isShort = files.has(`${target.file}/index.html`);
        note(`${link} ${isShort ? "lacks its slash" : "leads nowhere"}`);
        continue;
      }
      targets.add(target.file);
      if (target.place === "") continue;
      const known = places.get(target.file) ?? new Map<string, string>();
      places.set(target.file, known.set(target.place, address));
    }
    ids.set(page, markup.ids);
    links.set(page, targets);
  }
  for (const [file, named] of places)
    for (const [place, from] of named)
      if (ids.has(file) && !ids.get(file)?.has(place)) faults.push(`${from}: ${file} has no place ${place}`);
  const reached = reach(links);
  // The error page is shown by the host, and no page links to it.
  for (const page of pages)
    if (!reached.has(page) && page !== "404.html") faults.push(`${home}${page}: no page links to it`);
  return { pages: pages.length, links: count, faults };
}
