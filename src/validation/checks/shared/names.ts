/** Names that a message lists. */
export const MOST_NAMED = 50;

/** The known names, for a message; no more than can be read. */
export function listNames(names: Iterable<string>, separator = ", "): string {
  const named: string[] = [];
  for (const name of names) {
    if (named.length === MOST_NAMED) return `${named.join(separator)} …`;
    named.push(name);
  }
  return named.join(separator);
}

const byStart = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** Of the known names, those that begin like one that is not among them, which are the ones that may be meant; else all. */
export function suggestNames(name: string, known: ReadonlySet<string>): string {
  const starts = byStart.get(known) ?? Map.groupBy(known, (other) => other.slice(0, 4));
  byStart.set(known, starts);
  return listNames(starts.get(name.slice(0, 4)) ?? known);
}
