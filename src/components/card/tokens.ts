import { OWN } from "../../own.ts";
import { readScheme } from "../../read/tokens.ts";
import type { Colour, Scheme } from "../../schema/site/colours.ts";

const COLOURS: Scheme = { ...readScheme("light"), ...OWN.colours.light };

/** A colour of the design for pictures, as `#rrggbb`, from its light scheme; throws where there is none of that name. */
export function getColour(name: Colour): string {
  const colour = COLOURS[name];
  if (!colour) throw new Error(`tokens.css has no colour ${name}`);
  return colour;
}
