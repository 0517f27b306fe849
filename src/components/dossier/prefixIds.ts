import { type Html, trust } from "../kit/html.ts";

/** Attributes that hold ids, one or several. */
const ATTRIBUTES = / (id|headers|aria-labelledby|aria-describedby|for)="([^"]*)"/g;

/**
 * HTML that our own functions made, for one document with others of its kind: its ids, and what names them, begin with a prefix, and
 * so do links to them; those to other places of its page lead to that page.
 */
export function prefixIds({ text }: Html, prefix: string, page: string): Html {
  const own = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
  return trust(
    text
      .replace(
        ATTRIBUTES,
        (_, name: string, ids: string) => ` ${name}="${ids.replace(/[^ ]+/g, `${prefix}$&`)}"`,
      )
      // Some tables of a disclosure have one title: the heading above tells their regions apart.
      .replaceAll(' aria-labelledby="', ` aria-labelledby="${prefix}heading `)
      .replaceAll(
        /href="#([^"]*)"/g,
        (_, id: string) => `href="${own.has(id) ? `#${prefix}` : `${page}#`}${id}"`,
      ),
  );
}
