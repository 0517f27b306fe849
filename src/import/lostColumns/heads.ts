import { lettersOf, type Template } from "./template.ts";
import { mayBegin, type Token } from "./tokens.ts";

/** The headings of a table in a text whose columns are lost. */
export interface Head {
  /** Tables with these headings, of one format or of several. */
  templates: readonly Template[];
  /** Its texts: from the first to before the one at which rows begin. */
  from: number;
  /** Where the numbers of the columns begin: 栏次 1 2 3 … */
  numbers: number;
  to: number;
}

/** Templates by the characters of their headings. */
export type Heads = ReadonlyMap<string, readonly Template[]>;

export const indexHeads = (templates: readonly Template[]): Heads =>
  Map.groupBy(templates, ({ letters }) => letters);

/**
 * The headings that begin at a text: as many texts as have the characters of the headings of a table, each as often, in whatever order.
 * Null where none do.
 */
export function findHead(tokens: readonly Token[], from: number, heads: Heads): Head | null {
  if (!mayBegin(tokens, from)) return null;
  const lengths = new Set([...heads.keys()].map((letters) => letters.length));
  const longest = Math.max(0, ...lengths);
  let text = "";
  for (let to = from; to < tokens.length; to++) {
    text += lettersOf(tokens[to]?.text ?? "");
    if (text.length > longest) return null;
    const templates = lengths.has(text.length) ? heads.get(lettersOf(text)) : undefined;
    if (templates) {
      const columns = Math.max(...templates.map((template) => template.columns.length));
      return { templates, from, numbers: to + 1, to: skipNumbers(tokens, to + 1, columns) };
    }
  }
  return null;
}

/** Where the numbers of columns end: behind 栏次, or where numbers begin with 1, 2, those that come once and are no more than columns. */
function skipNumbers(tokens: readonly Token[], from: number, columns: number): number {
  const named = tokens[from]?.text === "栏次";
  let at = named ? from + 1 : from;
  if (!named && !(tokens[at]?.text === "1" && tokens[at + 1]?.text === "2")) return from;
  const seen = new Set<number>();
  for (; at < tokens.length; at++) {
    const number = /^\d{1,2}$/.test(tokens[at]?.text ?? "") ? Number(tokens[at]?.text) : 0;
    if (number < 1 || number > columns || seen.has(number)) break;
    if (tokens[at]?.first && seen.size > 0) break;
    seen.add(number);
  }
  return at;
}
