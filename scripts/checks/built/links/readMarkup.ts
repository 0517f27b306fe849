import { Parser } from "htmlparser2";

/** Attributes that hold an address. */
const ADDRESSES = ["href", "src", "action", "formaction", "poster", "cite"];

/** Attributes that name elements of the same page by their ids. */
const REFERENCES = [
  "for",
  "form",
  "headers",
  "list",
  "popovertarget",
  "aria-activedescendant",
  "aria-controls",
  "aria-describedby",
  "aria-details",
  "aria-errormessage",
  "aria-labelledby",
  "aria-owns",
];

/** What the markup of a page points at. */
export interface Markup {
  readonly ids: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  /** Ids that two elements have, and ids that are named but nowhere. */
  readonly faults: readonly string[];
}

/** Reads a page once for all that it points at. */
export function readMarkup(html: string): Markup {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  const named = new Map<string, string>();
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { id, srcset, property, content } = attributes;
      if (id !== undefined && ids.has(id)) faults.push(`two elements have the id ${id}`);
      if (id !== undefined) ids.add(id);
      for (const name of ADDRESSES) if (attributes[name] !== undefined) addresses.add(attributes[name]);
      for (const source of srcset?.split(",") ?? []) addresses.add(source.trim().split(/\s/)[0] ?? "");
      if (property?.startsWith("og:") && content?.startsWith("http")) addresses.add(content);
      for (const name of REFERENCES)
        for (const target of attributes[name]?.split(/\s+/).filter(Boolean) ?? [])
          named.set(target, `${tag} ${name}`);
    },
  });
  parser.end(html);
  for (const [target, where] of named)
    if (!ids.has(target)) faults.push(`${where} names ${target}, which no element has`);
  return { ids, addresses, faults };
}
