import { readFileSync } from "node:fs";
import { coverAll } from "./coverAll.ts";
import { listShapes } from "./listShapes.ts";
import { findPageFile, listPageKinds, type PageKinds } from "./pageKinds.ts";

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
  const numbers = new Map<string, number>();
  const shapes = new Map(
    all.map((path) => [path, listShapes(readFileSync(findPageFile(site, path), "utf8"), numbers)]),
  );
  const seen = new Set([...extremes].flatMap((path) => [...(shapes.get(path) ?? [])]));
  const others = new Map([...shapes].filter(([path]) => !extremes.has(path)));
  const paths = [...extremes, ...coverAll(others, seen)];
  return {
    paths,
    said: `${paths.length} of ${all.length} pages: ${extremes.size} extremes of ${kinds.size} kinds, ${paths.length - extremes.size} with other shapes of markup`,
  };
}
