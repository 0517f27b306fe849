/** A text for comparing, and where its words begin. */
export interface NormalText {
  readonly text: string;
  /** Places in `text` before which the original has its beginning, a space or punctuation. */
  readonly starts: ReadonlySet<number>;
}

const KEPT = /[\p{L}\p{N}\p{M}]/u;

/**
 * One width, lower case, letters and digits only: quotation marks, brackets, spaces and other punctuation make no difference. The dot
 * in a number stays.
 */
export function normalizeText(original: string): NormalText {
  const characters = [...original.normalize("NFKC").toLowerCase()];
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
    if (open) starts.add(text.length);
    open = false;
    text += character;
  });
  return { text, starts };
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

/** A code for comparing: one width, lower case, without spaces. */
export function normalizeCode(code: string): string {
  return code.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

/**
 * The one number in a text, for comparing: without separators and idle zeros, so that 2,394.270 and 2394.27万元 are one. Empty where
 * the text holds no number, or several.
 */
export function normalizeNumber(text: string): string {
  const [, sign = "", whole, fraction = ""] =
    /^[^\d-]*(-?)(\d[\d,]*)(?:\.(\d+))?[^\d]*$/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  if (whole === undefined) return "";
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const decimals = fraction.replace(/0+$/, "");
  return `${sign}${digits}${decimals && `.${decimals}`}`;
}
