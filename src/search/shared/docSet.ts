/** Numbers of documents by the number of the place in which something stands there. */
export type Postings = ReadonlyMap<number, ReadonlySet<number>>;

/** `place:documents`, joined by `;`. Documents are ranges (`0-3,7`), or a bit each in base64 after `!` where that is shorter. */
export function encodePostings(postings: Postings): string {
  return [...postings]
    .sort(([a], [b]) => a - b)
    .map(([place, documents]) => `${place}:${encodeSet([...documents].sort((a, b) => a - b))}`)
    .join(";");
}

function encodeSet(sorted: readonly number[]): string {
  const last = sorted.at(-1) ?? 0;
  const bits = Math.ceil((Math.floor(last / 8) + 1) / 3) * 4 + 1;
  const ranges = encodeRanges(sorted);
  return ranges.length <= bits ? ranges : encodeBits(sorted, last);
}

function encodeRanges(sorted: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const range = ranges.at(-1);
    if (range && range[1] + 1 === number) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

function encodeBits(sorted: readonly number[], last: number): string {
  const bytes = new Uint8Array(Math.floor(last / 8) + 1);
  for (const number of sorted) bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7));
  return `!${btoa(String.fromCharCode(...bytes))}`;
}

/** Adds what a string of postings says to `into`. */
export function decodePostings(text: string, into: Map<number, Set<number>>): void {
  for (const part of text.split(";")) {
    const colon = part.indexOf(":");
    const place = Number(part.slice(0, colon));
    const set = into.get(place) ?? new Set<number>();
    into.set(place, set);
    decodeSet(part.slice(colon + 1), set);
  }
}

function decodeSet(text: string, into: Set<number>): void {
  if (text.startsWith("!")) {
    const bytes = atob(text.slice(1));
    for (let index = 0; index < bytes.length; index++)
      for (let bit = 0; bit < 8; bit++) if (bytes.charCodeAt(index) & (1 << bit)) into.add(index * 8 + bit);
    return;
  }
  for (const range of text.split(",")) {
    const [from = 0, to = from] = range.split("-").map(Number);
    for (let number = from; number <= to; number++) into.add(number);
  }
}
