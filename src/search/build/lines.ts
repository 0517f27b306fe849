import { encodePostings } from "../shared/docSet.ts";
import { cutKey, type Family, WHOLE } from "../shared/keys.ts";
import { type Collector, type Found, PLACES } from "./collector.ts";
import { listEnglish, listMended, listSpellings, type Name } from "./names.ts";

/** A key, and everything that stands under it. */
export interface Line<T> {
  readonly key: string;
  readonly holds: readonly T[];
}

/** Keys in order, each once, with what stands under each. */
function groupKeys<T>(keyed: { key: string; holds: T }[]): Line<T>[] {
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const lines: { key: string; holds: T[] }[] = [];
  for (const { key, holds } of keyed) {
    const last = lines.at(-1);
    if (last?.key === key) last.holds.push(holds);
    else lines.push({ key, holds: [holds] });
  }
  return lines;
}

/** The lines of amounts, texts and codes, in the order of their keys. */
export function listLines({ texts, codes, amounts }: Collector): Line<Found>[] {
  const ofMap = (family: Family, map: ReadonlyMap<string, Found>) =>
    [...map].map(([text, holds]) => ({ key: family + text, holds }));
  const ofTexts = (family: Family, listPlaces: (text: string, found: Found) => readonly number[]) =>
    [...texts].flatMap(([text, holds]) =>
      listPlaces(text, holds).map((at) => ({ key: family + cutKey(text, at), holds })),
    );
  const wholes = ofMap("B", texts).filter(({ key }) => cutKey(key, 1) === key.slice(1));
  return [
    groupKeys(ofMap("A", amounts)),
    groupKeys([
      ...ofTexts("B", (_, { starts }) => starts),
      ...wholes.map(({ key, holds }) => ({ key: key + WHOLE, holds })),
    ]),
    groupKeys(ofMap("C", codes)),
    groupKeys(ofTexts("T", listStarts)),
  ].flat();
}

/** The lines of names, in the order of their keys. */
export function listNameLines(names: readonly Name[]): Line<Name>[] {
  const spelled = (family: Family, spell: (name: Name) => readonly string[]) =>
    names.flatMap((holds) => spell(holds).map((text) => ({ key: family + text, holds })));
  return [
    ...groupKeys(spelled("E", listEnglish)),
    ...groupKeys(spelled("N", listSpellings)),
    ...groupKeys(spelled("V", listMended)),
  ];
}

/** Every place in a text but the second halves of characters of two code units. */
function listStarts(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => !isSecondHalf(text.charCodeAt(index)),
  );
}

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The documents and places of all things under some keys, written as the text of a line. */
export function writePostings(found: Iterable<Found>): string {
  const postings = new Map<number, Set<number>>();
  for (const { at } of found)
    for (const position of at) {
      const place = position % PLACES;
      const documents = postings.get(place) ?? new Set<number>();
      postings.set(place, documents);
      documents.add(Math.floor(position / PLACES));
    }
  return encodePostings(postings);
}
