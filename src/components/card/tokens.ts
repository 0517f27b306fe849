import { readFileSync } from "node:fs";

// From the project's folder: this module may have been built into another.
const [light = ""] = readFileSync("src/components/kit/tokens.css", "utf8").split("@media");
const COLOURS = new Map(
  [...light.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]),
);

/** A colour of the design for pictures, as `#rrggbb`, from its light scheme; throws where tokens.css has none of that name. */
export function getColour(name: string): string {
  const colour = COLOURS.get(name);
  if (!colour) throw new Error(`tokens.css has no colour ${name}`);
  return colour;
}
