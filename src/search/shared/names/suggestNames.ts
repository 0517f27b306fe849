import type { SearchIndex } from "../openIndex.ts";
import type { Query } from "../query.ts";
import { findNames } from "./findNames.ts";

/** Parts of a query are looked at up to this length, from this many places on: each place is one more look-up. */
const PARTS = { length: 4, starts: 3 };

/** Names that a part of the query leads to, the longest part first, for who found nothing. */
export async function suggestNames({ blocks }: SearchIndex, { whole }: Query): Promise<string[]> {
  const starts = Array.from({ length: Math.min(whole.length, PARTS.starts) }, (_, start) =>
    whole.slice(start, start + PARTS.length),
  );
  const parts = starts.map((text) =>
    Array.from({ length: text.length }, (_, cut) => text.slice(0, text.length - cut)),
  );
  for (const part of parts.flat().sort((a, b) => b.length - a.length)) {
    const names = part.length > 1 || whole.length === 1 ? await findNames(blocks, part) : [];
    if (names.length > 0) return names.slice(0, 8).map(({ name }) => name);
  }
  return [];
}
