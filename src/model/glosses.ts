import type { Gloss } from "../schema/csvFiles.ts";
import { findByLabel, normalizeLabel } from "../text/labels.ts";
import { getShared } from "./site.ts";

/** What a printed name means in English, undefined where nobody has said. Brackets, quotation marks and spaces make no difference. */
export function findGloss(name: string): Gloss | undefined {
  return getShared().glosses.get(normalizeLabel(name));
}

/** The English of a printed name, which may have a list's number before it; undefined where nobody has said. */
export function findEnglish(name: string): string | undefined {
  return findByLabel(getShared().glosses, name)?.english;
}
