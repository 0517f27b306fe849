import { fill } from "../../text/fill.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A piece of HTML. It stands in other HTML as it is; every other text is escaped there. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in HTML: text, which is escaped; HTML; several of them after each other; nothing. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/**
 * HTML from a template. Every cell is hostile: what is filled in is escaped, in elements and in quoted attributes, but for what `html`
 * itself has made.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = strings[0] ?? "";
  for (let index = 0; index < contents.length; index += 1)
    text += write(contents[index]) + strings[index + 1];
  return new Html(text);
}

function write(content: Content): string {
  if (typeof content === "string") return escapeText(content);
  if (content instanceof Html) return content.text;
  if (content === undefined || content === false) return "";
  return typeof content === "number" ? String(content) : content.map(write).join("");
}

/** Most texts of a site, its amounts, have nothing to escape: to look first saves a fifth of the time. */
const escapeText = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "") : text;

/** Pieces with a text between them. */
export const join = (pieces: readonly Content[], between: string): Html =>
  new Html(pieces.map(write).join(escapeText(between)));

/** `fill` for HTML: the text of the template is escaped, and so is what fills it, unless it is HTML. */
export function fillHtml(template: string, values: Readonly<Record<string, Content>>): Html {
  return new Html(
    fill(
      escapeText(template),
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(value)])),
    ),
  );
}

/** HTML that something else has made safe, such as the Markdown renderer. Nothing of a data file goes through here as it is. */
export const trust = (text: string): Html => new Html(text);
