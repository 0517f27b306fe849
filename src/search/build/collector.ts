import { stripNumbering } from "../../text/labels.ts";
import { SEPARATOR, type SearchDocument } from "../shared/document.ts";
import { listKeysOf } from "../shared/match.ts";
import { normalizeCode, normalizeText } from "../shared/normalize.ts";

/** A text, code or amount, and where it stands. */
export interface Found {
  /** Positions in a text at which words begin. */
  readonly starts: number[];
  /** `document * PLACES + place`, ascending, each once. */
  readonly at: number[];
}

/** More than the tables and lists of all formats. */
export const PLACES = 4096;

/** Distinct texts, codes and amounts of all documents; names as they are shown, with how many documents have them. */
export class Collector {
  readonly texts = new Map<string, Found>();
  readonly codes = new Map<string, Found>();
  readonly amounts = new Map<string, Found>();
  readonly names = new Map<string, number>();
  readonly places = new Map<string, number>();

  readonly #kindsOfNames: ReadonlySet<string>;

  /** `kindsOfNames` are the kinds whose names people are helped to type. */
  constructor(kindsOfNames: ReadonlySet<string>) {
    this.#kindsOfNames = kindsOfNames;
  }

  add(number: number, { sections }: SearchDocument): void {
    const names = new Set<string>();
    for (const section of sections) {
      const { kind, place, entries } = section;
      const position = number * PLACES + this.placeOf(place);
      for (const entry of entries) {
        const [, name, codes, , more = ""] = entry;
        if (this.#kindsOfNames.has(kind)) names.add(stripNumbering(name));
        for (const text of [name, ...more.split(SEPARATOR)]) {
          const { text: key, starts } = normalizeText(text);
          if (key) note(this.texts, key, position, starts);
        }
        for (const code of codes.split(" ")) if (code) note(this.codes, normalizeCode(code), position);
        for (const key of listKeysOf(section, entry).flat()) note(this.amounts, key, position);
      }
    }
    for (const name of names) this.names.set(name, (this.names.get(name) ?? 0) + 1);
  }

  private placeOf(id: string): number {
    const known = this.places.get(id) ?? this.places.size;
    this.places.set(id, known);
    return known;
  }
}

function note(into: Map<string, Found>, key: string, position: number, starts: Iterable<number> = [0]): void {
  let found = into.get(key);
  if (!found) {
    found = { starts: [], at: [] };
    into.set(key, found);
  }
  for (const start of starts) if (!found.starts.includes(start)) found.starts.push(start);
  // A document's positions come one after another, so that looking back within it is enough.
  const first = Math.floor(position / PLACES) * PLACES;
  for (let index = found.at.length - 1; index >= 0 && (found.at[index] ?? 0) >= first; index--)
    if (found.at[index] === position) return;
  found.at.push(position);
}
