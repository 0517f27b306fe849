import { understand } from "../shared/everyday.ts";
import { findEnglish, findNames } from "../shared/names/findNames.ts";
import { normalizeText } from "../shared/normalize.ts";
import type { SearchIndex } from "../shared/openIndex.ts";
import { parseQuery } from "../shared/query.ts";

/** Names that are offered while one types. */
const OFFERED = 8;

/** Names that begin like what is typed, that English words mean, or that budgets have for it. */
export async function offerNames({ blocks, manifest }: SearchIndex, typed: string): Promise<string[]> {
  const { query, formal } = understand(manifest.everyday, parseQuery(typed));
  const found = await Promise.all([
    findEnglish(
      blocks,
      query.words.flatMap(({ texts }) => texts[0] ?? []),
      true,
    ),
    ...[typed, ...formal].map((text) => findNames(blocks, normalizeText(text).text)),
  ]);
  return [...new Set(found.flat().map(({ name }) => name))].slice(0, OFFERED);
}
