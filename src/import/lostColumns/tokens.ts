import { PART } from "../../text/numbering.ts";
import { readPlainCaption } from "../find/around.ts";
import type { Paragraph, SourcePage } from "../source/source.ts";

/** A text between blanks of a file that keeps no columns. */
export interface Token {
  text: string;
  line: Line;
  /** Whether it is the first of its line. */
  first: boolean;
}

/** A line of text, and what it can be. */
export interface Line {
  paragraph: Paragraph;
  /** Says a title, a unit, a bearer: what stands around tables. */
  caption: boolean;
  title: boolean;
  /** No row of a table: prose, a note, the beginning of a part of the document. */
  ends: boolean;
}

/** A number that a reader has parted after a comma or around its point: 132, 372. 61. */
const PARTED = /(?<=\d[,，])\s+(?=\d{3}(?!\d))|(?<=\d)\s*\.\s+(?=\d{2}(?!\d))/g;
/** Characters of a line from which it is a sentence. */
const LONGEST = 2_000;
const ENDS = new RegExp(String.raw`[。；]|^\s*(?:注|备注|说明)\s*[:：]|^\s*${PART}|[.…]{4}`);
/** A code and a name that stand above tables of every page. */
const BEARER = /^\s*\d{3,9}\s*\p{Script=Han}{4,}$/u;
/** What ends a caption that stands on one line with headings. */
const UNIT_ENDS = /^(?:单位[:：])?(?:亿元|万元|千元|百元|元)$/;

/** The texts of pages in order. */
export function tokensOf(pages: readonly SourcePage[]): Token[] {
  const paragraphs = pages.flatMap(({ blocks }) =>
    blocks.filter((block): block is Paragraph => block.kind === "paragraph"),
  );
  const times = new Map<string, number>();
  for (const { text } of paragraphs) times.set(text, (times.get(text) ?? 0) + 1);
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const { title, unit, bearer } = readPlainCaption([paragraph]);
    const caption = Boolean(title || unit || bearer) || (BEARER.test(text) && (times.get(text) ?? 0) > 2);
    const line = {
      paragraph,
      caption,
      title: title !== "",
      ends: ENDS.test(text) || text.length > LONGEST,
    };
    const texts = text
      .replace(PARTED, (gap) => gap.trim())
      .split(/\s+/)
      .filter(Boolean);
    return texts.map((one, n) => ({ text: one, line, first: n === 0 }));
  });
}

/** Whether headings may begin at a text: at the beginning of a line, or behind the unit of money. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.first === true || UNIT_ENDS.test(tokens[at - 1]?.text ?? "");
}
