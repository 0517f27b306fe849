import { readdirSync, statSync } from "node:fs";

/** What a parameter of a route stands for, where its name alone would let it stand for more: a unit's address is not a table's. */
const PARAMETERS: Readonly<Record<string, string>> = { "[...scope]": "(?:units/[^/]+/)?" };

interface Route {
  readonly name: string;
  readonly pattern: RegExp;
}

function describePart(part: string): string {
  if (part.startsWith("[...")) return PARAMETERS[part] ?? "(?:.+/)?";
  return part.startsWith("[") ? "[^/]+/" : `${part}/`;
}

/** As Astro ranks routes: at each part fixed words go before a parameter, and that before a parameter of any length. */
const rankRoute = (name: string): string =>
  name.replace(/[^/]+\//g, (part) => (part.startsWith("[...") ? "2" : part.startsWith("[") ? "1" : "0"));

/** The routes of `src/pages`, the more particular first. An edition in another language has the same routes below its own folder. */
function listRoutes(): Route[] {
  const files = readdirSync("src/pages", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("index.astro"),
  );
  const names = new Set(files.map((file) => file.replace(/^en\//, "").replace(/index\.astro$/, "")));
  return [...names]
    .sort((a, b) => rankRoute(a).localeCompare(rankRoute(b)))
    .map((name) => ({
      name,
      pattern: new RegExp(`^${name.split("/").slice(0, -1).map(describePart).join("")}$`),
    }));
}

/** Paths of all pages of a built site, below its base, such as `bureaus/`. The sitemap does not name all of them. */
const listPaths = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(index|404)\.html$/.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1"));

/** The file of a page, below the built site. */
export const pageFile = (path: string): string => path.replace(/(^|\/)$/, "$1index.html");

/** The same below the folder that holds the site's. */
export const findPageFile = (folder: string, path: string): string => `${folder}/${pageFile(path)}`;

/** Paths of pages by kind, a kind being a route in one language, such as `/bureaus/[bureau]/`; the page with most HTML first. */
export type PageKinds = ReadonlyMap<string, readonly string[]>;

/**
 * The kinds of pages that a built site has, by the routes of `src/pages`, so that a new route is checked without anybody remembering.
 * Throws if a page belongs to no route.
 */
export function listPageKinds(folder: string): PageKinds {
  const routes = listRoutes();
  const nameKind = (path: string): string => {
    const [, edition = "", rest = ""] = /^(en\/)?(.*)$/.exec(path) ?? [];
    const name = rest === "404.html" ? rest : routes.find(({ pattern }) => pattern.test(rest))?.name;
    if (name === undefined) throw new Error(`No route of src/pages leads to ${path}`);
    return `/${edition}${name}`;
  };
  const pages = listPaths(folder).map((path) => ({ path, size: statSync(findPageFile(folder, path)).size }));
  const kinds = Map.groupBy(pages, ({ path }) => nameKind(path));
  const listLargestFirst = (group: typeof pages): string[] =>
    group.toSorted((a, b) => b.size - a.size || a.path.localeCompare(b.path)).map(({ path }) => path);
  return new Map(
    [...kinds].sort(([a], [b]) => a.localeCompare(b)).map(([kind, group]) => [kind, listLargestFirst(group)]),
  );
}
