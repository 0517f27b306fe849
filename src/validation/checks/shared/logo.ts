import { Parser } from "htmlparser2";

/** What a drawing is made of: nothing that runs, loads or links. */
const ELEMENTS = [
  ...[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
  ],
  ...["text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask"],
];

/** Elements and attributes of an SVG picture that a logo may not have, and `svg` where it is none. */
export function findStrangeMarks(svg: string): string[] {
  const strange = new Set<string>();
  let root: string | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        root ??= name;
        if (!ELEMENTS.includes(name)) strange.add(`<${name}>`);
        for (const [attribute, value] of Object.entries(attributes))
          if (/^on|href$|^style$/i.test(attribute) || /url\((?!#)/i.test(value)) strange.add(attribute);
      },
      onprocessinginstruction: (name) => name !== "?xml" && strange.add(`<${name}>`),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return root === "svg" ? [...strange] : ["svg", ...strange];
}
