import { readFileSync } from "node:fs";
import { findPageFile, listPageKinds, type PageKinds } from "../../pages/pageKinds.ts";
import { coverAll } from "./coverAll.ts";
import { listShapes } from "./listShapes.ts";

/** The pages that a check looks at, of how many, and how they were chosen. */
export interface Choice {
  readonly paths: readonly string[];
  readonly said: string;
}

const isEnglish = (kind: string): boolean => kind.startsWith("/en/");

/**
 * The largest page of each kind, for what is too much shows there; and the smallest, where what is missing shows, in Chinese and in English
 * by turns, for both have one markup.
 */
export function listExtremes(kinds: PageKinds): string[] {
  const routes = [...kinds.keys()].map((kind) => kind.replace(/^\/en\//, "/"));
  const turns = new Map([...new Set(routes)].map((route, index) => [route, index % 2 === 1]));
  return [...kinds].flatMap(([kind, pages]) => {
    const isTurn = turns.get(kind.replace(/^\/en\//, "/")) === isEnglish(kind);
    return [...new Set([pages[0] ?? "", ...(isTurn ? [pages.at(-1) ?? ""] : [])])];
  });
}

/** The largest page of each route, in Chinese and in English by turns. */
export function listLargest(kinds: PageKinds): string[] {
  const routes = [...kinds.keys()].filter((kind) => !isEnglish(kind));
  return routes.map((route, index) => {
    const english = index % 2 === 1 ? kinds.get(`/en${route}`) : undefined;
    return (english ?? kinds.get(route))?.[0] ?? "";
  });
}

/** The shapes of markup of each page of a built site. */
function listShapesOf(site: string, paths: readonly string[], numbers: Map<string, number>, near = false) {
  return new Map(
    paths.map((path) => [path, listShapes(readFileSync(findPageFile(site, path), "utf8"), numbers, near)]),
  );
}

/**
 * The pages of a built site that a check looks at where it cannot look at all: the extremes of each kind, and of the others so many that
 * each shape of markup is on one of them. Shapes are made by the code, so more data of the same kinds bring hardly a page more. With ALL,
 * every page.
 */
export function choosePages(site: string): Choice {
  const kinds = listPageKinds(site);
  const all = [...kinds.values()].flat();
  if (process.env["ALL"]) return { paths: all, said: `all ${all.length} pages` };
  const extremes = new Set(listExtremes(kinds));
  const shapes = listShapesOf(site, all, new Map());
  const seen = new Set([...extremes].flatMap((path) => [...(shapes.get(path) ?? [])]));
  const others = new Map([...shapes].filter(([path]) => !extremes.has(path)));
  const paths = [...extremes, ...coverAll(others, seen)];
  return {
    paths,
    said: `${paths.length} of ${all.length} pages: ${extremes.size} extremes of ${kinds.size} kinds, ${paths.length - extremes.size} with other shapes of markup`,
  };
}

/** The pages of the site of all data and of the example site that a check looks at, and how they were chosen. */
export interface ChoiceOfBoth {
  readonly held: readonly string[];
  readonly example: readonly string[];
  readonly said: string;
}

/**
 * The pages that a check in a browser looks at, which takes seconds for each: of the site of all data the largest page of each route, where
 * what is too much shows; of the example site, which is small and has what is odd or missing, so many that every element beside each that
 * may be around it is on one of all. With ALL, every page of the site, too.
 */
export function chooseForBrowsers(site: string, example: string): ChoiceOfBoth {
  const kinds = listPageKinds(site);
  const largest = listLargest(kinds);
  const numbers = new Map<string, number>();
  const seen = [...listShapesOf(site, largest, numbers, true).values()].flatMap((shapes) => [...shapes]);
  const ofExample = [...listPageKinds(example).values()].flat();
  const others = coverAll(listShapesOf(example, ofExample, numbers, true), new Set(seen));
  const all = [...kinds.values()].flat();
  const held = process.env["ALL"] ? all : largest;
  const which = process.env["ALL"] ? "all" : "the largest of each route";
  const said = `${held.length} of ${all.length} pages, ${which}; ${others.length} of ${ofExample.length} pages of the example site, with other shapes of markup`;
  return { held, example: others, said };
}
