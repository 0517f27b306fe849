/** Characters that no text of a data file holds, because a reader does not see them or takes them for others. */
interface CharacterClass {
  /** Id of the cause, which the rule `text-character` words. */
  readonly id: string;
  readonly pattern: RegExp;
}

/**
 * Names of properties are Unicode's; the first class that a character is in counts. Line feeds and tabs are left to the form of the file;
 * full-width letters and digits and U+3000, which prints have, to the form of a text.
 */
const CLASSES: readonly CharacterClass[] = [
  { id: "character-direction", pattern: /\p{Bidi_Control}/u },
  { id: "character-variation", pattern: /\p{Variation_Selector}/u },
  // Shown as nothing: zero-width marks, soft hyphens, fillers, tags; U+2800 is a Braille cell without dots.
  { id: "character-invisible", pattern: /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\u2800]/u },
  { id: "character-control", pattern: /(?![\n\t])\p{Cc}/u },
  { id: "character-lost", pattern: /\uFFFD/u },
  { id: "character-private", pattern: /\p{Co}/u },
  // Strokes, circles and accents that are laid over the character before them.
  { id: "character-combining", pattern: /(?=\p{M})\p{Script=Inherited}/u },
  { id: "character-unassigned", pattern: /[\p{Cn}\p{Cs}]/u },
  { id: "character-space", pattern: /(?![ \u3000])\p{Zs}/u },
  // Radicals and compatibility ideographs, which text taken from a PDF has in place of the characters that they look like.
  {
    id: "character-look-alike",
    pattern: /[\u2E80-\u2FDF]|(?!\p{Unified_Ideograph})[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u,
  },
];

const ANY = new RegExp(CLASSES.map(({ pattern }) => pattern.source).join("|"), "gu");

/** A character that no text may hold, and where it stands in its text. */
export interface BadCharacter {
  readonly offset: number;
  readonly character: string;
  /** Id of its class. */
  readonly kind: string;
  /** The character that it looks like; empty where there is none. */
  readonly meant: string;
}

/** Every character of a text that no text may hold. */
export function* findBadCharacters(text: string): Generator<BadCharacter> {
  for (const { 0: character, index } of text.matchAll(ANY)) {
    const kind = CLASSES.find(({ pattern }) => pattern.test(character))?.id ?? "";
    const usual = character.normalize("NFKC");
    yield {
      offset: index,
      character,
      kind,
      meant: kind === "character-look-alike" && usual !== character ? usual : "",
    };
  }
}

/** The number of a character as Unicode writes it: U+202E. */
export function nameCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
