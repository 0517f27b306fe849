/** A text for comparing, and where its words begin. */
export interface NormalText {
  readonly text: string;
  /** Places in `text` before which the original has its beginning, a space or punctuation. */
  readonly starts: ReadonlySet<number>;
}

const KEPT = /[\p{L}\p{N}\p{M}]/u;

/**
 * One width, lower case, letters and digits only: quotation marks, brackets, spaces and other punctuation make no difference, but
 * between two numbers, which stay two. The dot in a number stays. The ü of pinyin is written v.
 */
export function normalizeText(original: string): NormalText {
  const characters = [...original.normalize("NFKC").toLowerCase().replaceAll("ü", "v")];
  const starts = new Set<number>();
  let text = "";
  let open = true;
  characters.forEach((character, index) => {
    const decimalPoint =
      character === "." && isDigit(characters[index - 1]) && isDigit(characters[index + 1]);
    if (!decimalPoint && !KEPT.test(character)) {
      open = true;
      return;
    }
    if (open && isDigit(character) && isDigit(text.at(-1))) text += " ";
    if (open) starts.add(text.length);
    open = false;
    text += character;
  });
  return { text, starts };
}

/** Latin letters alone: such a word is a beginning of words, never a part from within one (no car in healthcare). */
export const isLatinWord = (text: string): boolean => /^[a-z]+$/.test(text);

/** An English word without the s of its plural. */
export const stemEnglish = (word: string): string =>
  word.length > 3 ? word.replace(/ies$/, "y").replace(/(?<!s)s$/, "") : word;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

/** A code for comparing: one width, lower case, without spaces and strokes. */
export function normalizeCode(code: string): string {
  return code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-–—]/g, "");
}
