import { readFileSync } from "node:fs";
import { Parser } from "htmlparser2";
import { findPageFile, listPageKinds } from "./pageKinds.ts";

/**
 * The shapes of markup of a page: for each element its tag, its classes, the names of its other attributes and all of these of the
 * elements around it; and whether it holds text. What is repeated, and in which order, makes no other shape.
 */
export function listShapes(html: string): Set<string> {
  const shapes = new Set<string>();
  const open = [""];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const names = Object.keys(attributes).filter((name) => name !== "class");
      const shape = `${open.at(-1)}>${tag}.${attributes["class"] ?? ""}[${names.sort()}]`;
      shapes.add(shape);
      open.push(shape);
    },
    ontext: (text) => text.trim() !== "" && shapes.add(`${open.at(-1)} text`),
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return shapes;
}

/** Of some pages, those that have shapes of markup that none of those before has; `seen` are shapes that need no page. */
export function coverShapes(
  pages: readonly string[],
  seen: ReadonlySet<string>,
  read: (page: string) => string,
): string[] {
  const known = new Set(seen);
  return pages.filter((page) => {
    const fresh = listShapes(read(page)).difference(known);
    for (const shape of fresh) known.add(shape);
    return fresh.size > 0;
  });
}

/**
 * The pages of a built site that browsers look at: of each kind the largest and the smallest, for what is too much shows on the one and
 * what is missing on the other; of the others, those with a shape of markup that is nowhere before. More data of the same kind bring few
 * pages more. With ALL, every page.
 */
export function choosePages(site: string): string[] {
  const kinds = [...listPageKinds(site).values()];
  if (process.env["ALL"]) return kinds.flat();
  const read = (path: string): string => readFileSync(findPageFile(site, path), "utf8");
  const extremes = kinds.flatMap((pages) => [...new Set([pages[0] ?? "", pages.at(-1) ?? ""])]);
  const seen = new Set(extremes.flatMap((path) => [...listShapes(read(path))]));
  return [
    ...extremes,
    ...coverShapes(
      kinds.flatMap((pages) => pages.slice(1, -1)),
      seen,
      read,
    ),
  ];
}
