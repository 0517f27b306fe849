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
