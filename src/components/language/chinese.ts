import { CHINESE, HAN } from "../../text/chinese.ts";
import { html } from "../kit/html.ts";

/** An amount with its unit, which is explained where a table names it; and one that ends a text. */
const AMOUNT = /\d\s*[百千万亿]*元/u;
const AMOUNT_LAST = /\d\s*[百千万亿]*元$/u;
/** Ends of elements within an amount: its last digits, and its link. */
const WITHIN_AMOUNT = /^<\/(?:i|a)>$/;
/** Elements whose text stays as it is, those of a drawing among them, tags with quoted attributes, and texts. */
const PIECE =
  /<(script|style|title|textarea|text)\b[\s\S]*?<\/\1>|<[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/gi;
/** Attributes that are read or heard. */
const SPOKEN = /(?<= (?:alt|aria-label|content|title)=)"[^"]*"/g;
/** An element that holds text alone. */
const TEXT_ONLY = /^<option\b/;
/** A text of a drawing, which is marked as a whole: an element of HTML within it would not be seen. */
const DRAWN = /^<text\b/;

/** English of a Chinese name, where there is one. */
export type FindEnglish = (chinese: string) => string | undefined;

/**
 * The HTML of an English page in which all Chinese is marked as Chinese (WCAG 3.1.2), with its English behind it where a name has one.
 * A title and what an attribute says cannot be marked: there the English stands in the name's place.
 */
export function markChinese(page: string, find: FindEnglish): string {
  const findEnglish = rememberEnglish(find);
  const pieces = page.match(PIECE) ?? [];
  let marked = "";
  for (const [index, piece] of pieces.entries()) marked += markPiece(pieces, index, piece, findEnglish);
  return marked;
}

/** English as HTML: it comes from a data file, and every cell is hostile. A page asks for the same names again and again. */
function rememberEnglish(find: FindEnglish): FindEnglish {
  const found = new Map<string, string | undefined>();
  return (chinese) => {
    if (!found.has(chinese)) found.set(chinese, html`${find(chinese)}`.text || undefined);
    return found.get(chinese);
  };
}

/** Most pieces have no Chinese, and stay as they are; but the start of an element may have it in its text. */
function markPiece(
  pieces: readonly string[],
  index: number,
  piece: string,
  findEnglish: FindEnglish,
): string {
  const isChinese = HAN.test(piece);
  if (!piece.startsWith("<")) return isChinese ? markText(pieces, index, piece, findEnglish) : piece;
  if (piece.startsWith("<title")) return translateNames(piece, findEnglish);
  if (DRAWN.test(piece)) return isChinese ? markElement(piece) : piece;
  const tag = isChinese ? piece.replace(SPOKEN, (value) => translateNames(value, findEnglish)) : piece;
  return isWhole(pieces, index) ? markElement(tag) : tag;
}

function markText(pieces: readonly string[], index: number, piece: string, findEnglish: FindEnglish): string {
  const start = pieces[index - 1] ?? "";
  if (!isWhole(pieces, index - 1)) {
    const before = WITHIN_AMOUNT.test(start) ? (pieces[index - 2] ?? "") : "";
    return piece.replace(CHINESE, (run, at: number) =>
      markRun(before + piece.slice(0, at), run, findEnglish),
    );
  }
  const english = isGlossed(start, piece) ? findEnglish(piece.match(CHINESE)?.join("") ?? "") : undefined;
  return english ? `${piece} <span class="gloss" lang="en">${english}</span>` : piece;
}

/** Text in which each Chinese name that has English is replaced by it. */
export function translateNames(text: string, findEnglish: FindEnglish): string {
  const translate = (run: string): string => findEnglish(run) ?? run;
  return text.replace(
    CHINESE,
    (run) =>
      findEnglish(run) ??
      run
        .split(/([，、])/)
        .map(translate)
        .join(""),
  );
}

/** Units beside amounts are explained where a table names them; a list's text can hold no markup. */
function isGlossed(start: string, text: string): boolean {
  return !TEXT_ONLY.test(start) && !start.includes('class="unit"') && !AMOUNT.test(text);
}

/** Whether a piece is the start of an element that holds nothing but Chinese text, which it can be marked with. */
function isWhole(pieces: readonly string[], index: number): boolean {
  const text = pieces[index + 1];
  if (index < 0 || text === undefined || text.startsWith("<") || !HAN.test(text)) return false;
  const start = pieces[index] ?? "";
  const name = /^<([a-z0-9]+)/.exec(start)?.[1];
  if (name === undefined || pieces[index + 2] !== `</${name}>` || / lang=/.test(start)) return false;
  return TEXT_ONLY.test(start) || !/[A-Za-z]{2}/.test(text.replace(/&\w+;/g, ""));
}

const markElement = (tag: string): string => tag.replace(/^<[a-z0-9]+/, '$& lang="zh-CN"');

/** `before` is the text that the run of Chinese follows. */
function markRun(before: string, run: string, findEnglish: FindEnglish): string {
  if (!HAN.test(run)) return run;
  const english = AMOUNT_LAST.test(before + run) ? undefined : findEnglish(run);
  return `<span lang="zh-CN">${run}</span>${english ? ` (${english})` : ""}`;
}
