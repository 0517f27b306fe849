/** A run of Latin letters and digits, or one character with the closing marks that must not begin a line. */
const PIECE = /[\x21-\x7e]+|.[，。、；：）】》〕”]*/gsu;

/** Estimated width in em: Chinese characters and full-width marks one, all others three fifths. */
export function estimateWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2014-\u2026\u2e80-\uffef]|[^\0-\uffff]/u.test(character) ? 1 : 0.6),
    0,
  );
}

/** A text cut into lines of at most `width` em as far as its pieces allow; together they are the text. */
export function wrapText(text: string, width: number): string[] {
  const lines = [""];
  for (const piece of text.match(PIECE) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && estimateWidth(line + piece) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}
