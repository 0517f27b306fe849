import { type Html, html, trust } from "../kit/html.ts";

/** A term of the glossary, as pages name it at the point of use. */
export interface Term {
  readonly slug: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly summary: string;
}

const termId = (term: Term): string => `term-${term.slug}`;

/**
 * HTML in which the first use of each term is a button that opens its definition in place (a popover, which needs no script), and
 * the terms used. Text inside links and headings is left alone.
 */
export function linkTerms(
  written: Html,
  glossary: readonly Term[],
): { readonly html: Html; readonly used: readonly Term[] } {
  const words = glossary
    .flatMap((term) => [term.term, ...term.aliases].map((word) => ({ word: html`${word}`, term })))
    .sort((a, b) => b.word.text.length - a.word.text.length);
  const used = new Set<Term>();
  let closed = "";
  const linked = written.text.replace(
    /<(\/?)(\w+)[^>]*>|[^<]+/g,
    (piece, slash: string | undefined, tag: string | undefined) => {
      if (tag !== undefined) {
        if (closed === "" && slash === "" && /^(a|button|h[1-6]|script|style)$/.test(tag)) closed = tag;
        else if (slash === "/" && tag === closed) closed = "";
        return piece;
      }
      return closed === "" ? linkText(piece, words, used) : piece;
    },
  );
  return { html: trust(linked), used: [...used] };
}

function linkText(text: string, words: readonly { word: Html; term: Term }[], used: Set<Term>): string {
  for (const { word, term } of words) {
    const at = used.has(term) ? -1 : text.indexOf(word.text);
    if (at < 0) continue;
    used.add(term);
    const button = html`<button type="button" class="term" popovertarget="${termId(term)}">${word}</button>`
      .text;
    return (
      linkText(text.slice(0, at), words, used) +
      button +
      linkText(text.slice(at + word.text.length), words, used)
    );
  }
  return text;
}

/** The terms that a text uses, in the glossary's order. */
export function findTerms(text: string, glossary: readonly Term[]): Term[] {
  return glossary.filter((term) => [term.term, ...term.aliases].some((word) => text.includes(word)));
}
