import { isNumber } from "../layout/printedNumber.ts";
import { isMark } from "../shape/cells.ts";
import type { Template } from "./template.ts";
import type { Token } from "./tokens.ts";

/** A text of a row, joined from what the file parts: 208010 and 9, a name over several lines. */
export interface Item {
  kind: "code" | "label" | "figure";
  text: string;
  tokens: readonly Token[];
}

/** A row: its number, where rows are numbered, and what it prints from left to right. A run of words may be one name or several. */
export interface LostRow {
  number: Token | null;
  /** Codes and figures, and between them words that are still in pieces. */
  items: (Item | readonly Token[])[];
}

/** Numbers of rows that may be missed before one that is not: a picture is not read without gaps. */
const MOST_MISSED = 3;

/** The rows of a table: each begins with the next number, or, where rows have none, with a line. Texts before the first are left over. */
export function splitRows(tokens: readonly Token[], template: Template): LostRow[] {
  const numbered = template.columns.some(({ kind }) => kind === "row-number");
  const rows: { number: Token | null; own: Token[] }[] = [];
  let next = 1;
  for (const [at, token] of tokens.entries()) {
    if (numbered && isNumberOf(token, next) && beginsRow(tokens, at)) {
      rows.push({ number: token, own: [] });
      next = Number(token.text) + 1;
    } else if (!numbered && token.first) rows.push({ number: null, own: [token] });
    else rows.at(-1)?.own.push(token);
  }
  return rows.map(({ number, own }) => ({ number, items: itemsOf(own) }));
}

/** Whether a text is the number of the next row, or, in a picture, that of one soon after it. */
function isNumberOf({ text, line }: Token, next: number): boolean {
  if (text === String(next)) return true;
  const missed = /^\d{1,4}$/.test(text) ? Number(text) - next : -1;
  return line.paragraph.box !== undefined && missed > 0 && missed <= MOST_MISSED;
}

/** Whether a text at the beginning of a line can number a row: it stands below a blank line, or it is not alone. */
function beginsRow(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.first) return false;
  const alone = tokens[at + 1]?.line !== token.line;
  return at === 0 || token.line.paragraph.afterBlank === true || !alone;
}

function itemsOf(tokens: readonly Token[]): LostRow["items"] {
  const items: LostRow["items"] = [];
  let words: Token[] = [];
  let named = false;
  const endWords = () => {
    if (words.length > 0) items.push(words);
    words = [];
  };
  for (const token of tokens) {
    const last = items.at(-1);
    if (!named && /^\d+$/.test(token.text)) {
      if (last && "kind" in last && last.kind === "code")
        items[items.length - 1] = joined("code", [...last.tokens, token]);
      else items.push(joined("code", [token]));
    } else if (isNumber(token.text) || isMark(token.text)) {
      endWords();
      items.push(joined("figure", [token]));
    } else {
      named = true;
      words.push(token);
    }
  }
  endWords();
  return items;
}

export function joined(kind: Item["kind"], tokens: readonly Token[]): Item {
  return { kind, text: tokens.map(({ text }) => text).join(""), tokens };
}
