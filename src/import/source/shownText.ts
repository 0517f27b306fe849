/** A text as printed and how far it is moved in. */
export interface ShownText {
  readonly text: string;
  /** In widths of a Chinese character. */
  readonly indent: number;
}

/** Widths of what moves a text in, in Chinese characters; a tab goes to the second one. */
const WIDTHS: Readonly<Record<string, number>> = {
  "\u3000": 1,
  "\u2003": 1,
  "\t": 2,
  "\r": 0,
  "\u200B": 0,
  "\uFEFF": 0,
};
const HALF = 0.5;

/**
 * Spaces at the ends are taken off, those at the beginning counted as indent. Line ends become "\n", other spaces than the plain and the
 * full-width one plain ones; nothing else is changed.
 */
export function readShown(raw: string, indent = 0): ShownText {
  const lines = raw
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return { text: "", indent: 0 };
  const [lead = ""] = /^[\s\u200B\uFEFF]*/.exec(lines[first] ?? "") ?? [];
  const widths = [...lead].reduce((sum, character) => sum + (WIDTHS[character] ?? HALF), 0);
  const shown = lines
    .slice(first)
    .map((line) => line.replace(/^[\s\u200B\uFEFF]+/, "").replace(/(?![\u3000\n])\s/g, " "));
  return { text: shown.join("\n").trimEnd(), indent: indent + widths };
}
