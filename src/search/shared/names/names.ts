/** A name as it is shown, and in how many documents it occurs. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** As many names as a reader looks through. */
const MOST = 20;

/** The most frequent names, joined by `|`, each with its count after a colon. */
export function encodeNames(names: Iterable<NamedCount>): string {
  return rankNames(names)
    .slice(0, MOST)
    .map(
      ({ name, count }) =>
        `${name.replace(/[|:\s]/g, (mark) => ({ "|": "｜", ":": "：" })[mark] ?? " ")}:${count}`,
    )
    .join("|");
}

export function decodeNames(text: string): NamedCount[] {
  return text.split("|").map((part) => {
    const colon = part.lastIndexOf(":");
    return { name: part.slice(0, colon), count: Number(part.slice(colon + 1)) };
  });
}

/** Each name once, the most frequent first, then the shortest. */
export function rankNames(names: Iterable<NamedCount>): NamedCount[] {
  const once = new Map([...names].map((name) => [name.name, name]));
  return [...once.values()].sort(
    (a, b) => b.count - a.count || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  );
}
