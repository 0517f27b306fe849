import type { Shared } from "../../read/shared.ts";
import type { Gloss } from "../../schema/csvFiles.ts";
import { findByLabel, normalizeLabel } from "../../text/labels.ts";

/**
 * The English of a printed name (`data/glosses.csv`), undefined where it has none. Brackets, quotation marks
 * and spaces make no difference.
 */
export function findGloss({ glosses }: Pick<Shared, "glosses">, name: string): Gloss | undefined {
  return glosses.get(normalizeLabel(name));
}

/** The English of a printed name, which may have a list's number before it; undefined where nobody has said. */
export function findEnglish({ glosses }: Shared, name: string): string | undefined {
  return findByLabel(glosses, name)?.english;
}
