import { dropNumber, isNumbered } from "../../text/numbering.ts";
import type { Paragraph } from "../source/source.ts";

/** Running text of a document as one line, and the paragraph of each of its characters. */
export interface Passage {
  text: string;
  paragraphs: readonly Paragraph[];
  /** Index of the paragraph of each character. */
  from: readonly number[];
}

/** Marks of Chinese print in the form that patterns are written in; each is one character, so that places stay. */
const MARKS: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "（": "(",
  "）": ")",
  "％": "%",
  "．": ".",
  "／": "/",
  "－": "-",
  "—": "-",
  "～": "~",
};
const QUOTES = /["'“”‘’〝〞＂「」]/;
const BULLET = /^[-•·●*]\s+/;
/** Longest line, in characters, that is a heading. */
const LONGEST_HEADING = 40;
/** Where one statement ends: nothing that follows is said of it. */
export const END = "。";

/**
 * Joins paragraphs, which in a PDF are lines. Spaces and quotation marks go, but between two numbers; a heading is a statement of its own, and
 * so is what a numbered line begins.
 */
export function joinPassage(paragraphs: readonly Paragraph[]): Passage {
  const text: string[] = [];
  const from: number[] = [];
  const add = (character: string, n: number): void => {
    text.push(character);
    from.push(n);
  };
  for (const [n, paragraph] of paragraphs.entries()) {
    const own = paragraph.text.normalize("NFC").trim().replace(BULLET, "");
    if (isNumbered(own) && text.at(-1) !== END && n > 0) add(END, n);
    let spaced = true;
    for (const character of narrow(own)) {
      if (/\s/.test(character)) spaced = true;
      else if (!QUOTES.test(character)) {
        if (spaced && /\d/.test(text.at(-1) ?? "") && /\d/.test(character)) add(" ", n);
        // A sentence in brackets does not end the one around it.
        if (character === ")" && text.at(-1) === END) text[text.length - 1] = ";";
        add(character, n);
        spaced = false;
      }
    }
    if (isHeading(own)) add(END, n);
  }
  return { text: text.join(""), paragraphs, from };
}

function isHeading(line: string): boolean {
  return (
    isNumbered(line) &&
    line.length <= LONGEST_HEADING &&
    !/[,，。；;:：]|\d{2,}/.test(dropNumber(line).replace(/20\d\d年/, ""))
  );
}

function narrow(text: string): string {
  return text
    .replace(/[，；：（）％．／－—～]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
