import { type Html, trust } from "../kit/html.ts";

/** Attributes that hold ids, one or several. */
const ATTRIBUTES = / (id|headers|aria-labelledby|aria-describedby|for)="([^"]*)"/g;

/**
 * HTML that our own functions made, for one document with others of its kind: its ids, and what names them, begin with a prefix; links
 * to places of its own page lead to that page.
 */
export const prefixIds = ({ text }: Html, prefix: string, page: string): Html =>
  trust(
    text
      .replace(
        ATTRIBUTES,
        (_, name: string, ids: string) => ` ${name}="${ids.replace(/[^ ]+/g, `${prefix}$&`)}"`,
      )
      // Some tables of a disclosure have one title: the heading above tells their regions apart.
      .replaceAll(' aria-labelledby="', ` aria-labelledby="${prefix}heading `)
      .replaceAll('href="#', `href="${page}#`),
  );
