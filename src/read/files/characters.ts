import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import { type BadCharacter, findBadCharacters, nameCodePoint } from "../../text/characters.ts";
import { makePlaceFinder, type TextPlace } from "./place.ts";

/** Lines of one file that are told; the rest are counted. */
const TOLD = 100;

/** Characters of a file that deceive, the first of each line. */
export function checkCharacters(file: string, text: string): Issue[] {
  const placeAt = makePlaceFinder(file, text);
  const first = new Map<number, { found: BadCharacter; place: TextPlace }>();
  for (const found of findBadCharacters(text)) {
    const place = placeAt(found.offset);
    if (!first.has(place.line)) first.set(place.line, { found, place });
  }
  return [...first.values()]
    .slice(0, TOLD)
    .map(({ found, place }) => describeCharacter(found, place, first.size));
}

/** An issue about a character; `lines` are how many lines of the file have one. */
export function describeCharacter({ character, kind, meant }: BadCharacter, place: Place, lines = 1): Issue {
  const cause = kind === "character-look-alike" && meant === "" ? "character-radical" : kind;
  return makeIssue(
    "text-character",
    place,
    { found: nameCodePoint(character), meant, lines: String(lines) },
    { cause },
  );
}
