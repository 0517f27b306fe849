import { Parser } from "htmlparser2";

/**
 * The shapes of markup of a page: for each element its tag, its classes, the names of its other attributes and all of these of the
 * elements around it; with `near`, only tag and classes of the one that it stands in. And whether it holds text. What is repeated, and in
 * which order, makes no other shape. What a table holds is looked at up to the table, for one function writes it wherever the table
 * stands. `numbers` gives each shape its number, the same on all pages.
 */
export function listShapes(html: string, numbers: Map<string, number>, near = false): Set<number> {
  const shapes = new Set<number>();
  const open = [-1];
  const add = (shape: string): number => {
    const number = numbers.get(shape) ?? numbers.size;
    numbers.set(shape, number);
    shapes.add(number);
    return number;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const names = Object.keys(attributes).filter((name) => name !== "class");
      const own = `${tag}.${attributes["class"] ?? ""}`;
      const shape = add(`${open.at(-1)}>${own}[${names.sort()}]`);
      open.push(tag === "table" || near ? add(own) : shape);
    },
    ontext: (text) => text.trim() !== "" && add(`${open.at(-1)} text`),
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return shapes;
}
